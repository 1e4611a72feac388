using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections.Features;

namespace Magnum.Sandbox.Kubernetes;

/// <summary>Who a client is, by its certificate; checked once per connection and CA.</summary>
internal sealed record ClientIdentity(string User, bool IsMaster)
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    private static readonly object Key = new();

    /// <summary>The client's identity, or null when it shows no certificate that the cluster's CA signed.</summary>
    public static ClientIdentity? Of(HttpContext http, ClusterApi api)
    {
        var items = http.Features.Get<IConnectionItemsFeature>()?.Items;
        var ca = api.CaPem;
        if (items?.TryGetValue(Key, out var known) == true && known is Checked check && check.CaPem == ca)
            return check.Identity;
        var identity = Verify(http.Connection.ClientCertificate, api.Ca);
        if (items is not null)
            items[Key] = new Checked(ca, identity);
        return identity;
    }

    private static ClientIdentity? Verify(X509Certificate2? certificate, X509Certificate2 ca)
    {
        if (certificate is null)
            return null;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(ca);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ClientAuthentication));
        chain.ChainPolicy.DisableCertificateDownloads = true;
        if (!chain.Build(certificate))
            return null;
        var user = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        return new ClientIdentity(user, Organizations(certificate).Contains("system:masters"));
    }

    private static IEnumerable<string> Organizations(X509Certificate2 certificate) => certificate.SubjectName
        .EnumerateRelativeDistinguishedNames()
        .Where(name => !name.HasMultipleElements && name.GetSingleElementType().Value == "2.5.4.10")
        .Select(name => name.GetSingleElementValue() ?? "");

    private sealed record Checked(string CaPem, ClientIdentity? Identity);
}
