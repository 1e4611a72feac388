using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Nodes;

/// <summary>What the first minutes of a cluster's nodes come to: log in, fetch the CA, have the API server's key certified.</summary>
internal sealed class NodeBoot(NodeHttp http, ClusterParameters cluster)
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <summary>A token for the trust, and the CA that the nodes are to believe.</summary>
    public async Task<NodeIdentity> JoinAsync(CancellationToken cancellation)
    {
        var token = await LogInAsync(cancellation);
        var answer = await http.SendAsync(
            new NodeRequest(HttpMethod.Get, new Uri(cluster.MagnumUrl, $"certificates/{cluster.ClusterUuid}"), token), cluster.VerifyCa, cancellation);
        return new NodeIdentity(token, Pem(answer, "the cluster's CA"));
    }

    /// <summary>The API server's certificate for these addresses, with its key.</summary>
    public async Task<ServerCertificate> CertifyAsync(NodeIdentity identity, IEnumerable<string> addresses, CancellationToken cancellation)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var body = new JsonObject
        {
            ["cluster_uuid"] = cluster.ClusterUuid,
            ["csr"] = Request(key, addresses).CreateSigningRequestPem(),
        };
        var answer = await http.SendAsync(
            new NodeRequest(HttpMethod.Post, new Uri(cluster.MagnumUrl, "certificates"), identity.Token, body), cluster.VerifyCa, cancellation);
        return new ServerCertificate(Pem(answer, "the API server's certificate"), key.ExportPkcs8PrivateKey());
    }

    private async Task<string> LogInAsync(CancellationToken cancellation)
    {
        var body = new JsonObject
        {
            ["auth"] = new JsonObject
            {
                ["identity"] = new JsonObject
                {
                    ["methods"] = new JsonArray("password"),
                    ["password"] = new JsonObject
                    {
                        ["user"] = new JsonObject { ["id"] = cluster.TrusteeUserId, ["password"] = cluster.TrusteePassword },
                    },
                },
                ["scope"] = new JsonObject { ["OS-TRUST:trust"] = new JsonObject { ["id"] = cluster.TrustId } },
            },
        };
        var path = cluster.AuthUrl.AbsolutePath.TrimEnd('/').EndsWith("/v3", StringComparison.Ordinal) ? "auth/tokens" : "v3/auth/tokens";
        var answer = await http.SendAsync(new NodeRequest(HttpMethod.Post, new Uri(cluster.AuthUrl, path), null, body), cluster.VerifyCa, cancellation);
        return answer.SubjectToken ?? throw new NodeBootException("Keystone's answer has no token.");
    }

    private static CertificateRequest Request(ECDsa key, IEnumerable<string> addresses)
    {
        var request = new CertificateRequest("CN=kubernetes", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var address in addresses.Append("127.0.0.1").Append("10.254.0.1").Distinct())
        {
            if (IPAddress.TryParse(address, out var ip))
                names.AddIpAddress(ip);
        }
        foreach (var name in (string[])["kubernetes", "kubernetes.default", "kubernetes.default.svc", "kubernetes.default.svc.cluster.local", "localhost"])
            names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], critical: false));
        return request;
    }

    private static string Pem(NodeAnswer answer, string what) =>
        answer.Body is JsonObject body && body["pem"] is JsonValue value && value.TryGetValue<string>(out var pem) && pem.Contains("BEGIN CERTIFICATE", StringComparison.Ordinal)
            ? pem
            : throw new NodeBootException($"Magnum's answer does not hold {what}.");
}
