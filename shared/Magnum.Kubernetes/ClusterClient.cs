using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using k8s;

namespace Magnum.Kubernetes;

/// <summary>A client of one cluster with everything it holds; disposing it closes its connections and keys.</summary>
internal sealed class ClusterClient : IDisposable
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(5);

    private readonly X509Certificate2 _authority;
    private readonly X509Certificate2 _client;
    private readonly k8s.Kubernetes _kubernetes;

    private ClusterClient(ClusterAccess access, X509Certificate2 authority, X509Certificate2 client)
    {
        (_authority, _client) = (authority, client);
        Trust = new ServerTrust(access.ApiAddress.Host);
        _kubernetes = new k8s.Kubernetes(new KubernetesClientConfiguration
        {
            Host = access.ApiAddress.ToString(),
            HttpClientTimeout = CallTimeout,
            UserAgent = "magnum",
            FirstMessageHandlerSetup = handler => Trust.Apply(handler, _authority, _client),
        });
    }

    /// <summary>The typed API.</summary>
    public IKubernetes Api => _kubernetes;

    /// <summary>What the server's certificate was found to be.</summary>
    public ServerTrust Trust { get; }

    /// <summary>Reads the keys; nothing is sent yet.</summary>
    /// <exception cref="CryptographicException">A PEM text is not what it should be.</exception>
    public static ClusterClient Open(ClusterAccess access)
    {
        var authority = X509Certificate2.CreateFromPem(access.CaPem);
        X509Certificate2? client = null;
        try
        {
            client = X509Certificate2.CreateFromPem(access.ClientCertificatePem, access.ClientKeyPem);
            return new ClusterClient(access, authority, client);
        }
        catch
        {
            authority.Dispose();
            client?.Dispose();
            throw;
        }
    }

    /// <summary>Reads a path that answers with plain text, whatever the status.</summary>
    public async Task<(HttpStatusCode Status, string Text)> GetTextAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await _kubernetes.HttpClient.GetAsync(new Uri(_kubernetes.BaseUri, path), cancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _kubernetes.Dispose();
        _client.Dispose();
        _authority.Dispose();
    }
}
