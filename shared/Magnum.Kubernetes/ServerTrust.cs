using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Magnum.Kubernetes;

/// <summary>Trusts a server only with a certificate of the cluster's own CA that names the address called.</summary>
internal sealed class ServerTrust(string host)
{
    /// <summary>Why the server's certificate was refused; null when it was not.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Makes a handler trust the CA and nothing else, show the client's certificate, and use no proxy.</summary>
    public void Apply(SocketsHttpHandler handler, X509Certificate2 authority, X509Certificate2 client)
    {
        handler.UseProxy = false;
        handler.AllowAutoRedirect = false;
        handler.SslOptions = new SslClientAuthenticationOptions
        {
            ClientCertificates = [client],
            LocalCertificateSelectionCallback = (_, _, _, _, _) => client,
            CertificateChainPolicy = PolicyOf(authority),
            RemoteCertificateValidationCallback = (_, _, _, errors) => Judge(errors),
        };
    }

    private static X509ChainPolicy PolicyOf(X509Certificate2 authority)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        };
        policy.CustomTrustStore.Add(authority);
        return policy;
    }

    private bool Judge(SslPolicyErrors errors)
    {
        Refusal = errors switch
        {
            SslPolicyErrors.None => null,
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) => "the server shows no certificate",
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) => "the server's certificate is not valid under the cluster's CA",
            _ => $"the server's certificate does not name {host} (subjectAltName)",
        };
        return errors is SslPolicyErrors.None;
    }
}
