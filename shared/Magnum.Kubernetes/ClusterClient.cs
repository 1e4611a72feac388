using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using k8s;

namespace Magnum.Kubernetes;

/// <summary>A client of one cluster with everything it holds; disposing it closes its connections and keys.</summary>
internal sealed class ClusterClient : IDisposable
{
    /// <summary>A cluster belongs to its users: an endless answer must not fill our memory.</summary>
    private const long MaxTextBytes = 256 * 1024;

    private readonly TimeSpan _callLimit;
    private readonly X509Certificate2 _authority;
    private readonly X509Certificate2 _client;
    private readonly k8s.Kubernetes _kubernetes;

    private ClusterClient(ClusterAccess access, X509Certificate2 authority, X509Certificate2 client, TimeSpan callLimit)
    {
        (_authority, _client, _callLimit) = (authority, client, callLimit);
        Trust = new ServerTrust(access.ApiAddress.Host);
        _kubernetes = new k8s.Kubernetes(new KubernetesClientConfiguration
        {
            Host = access.ApiAddress.ToString(),
            UserAgent = "magnum",
            FirstMessageHandlerSetup = handler => Trust.Apply(handler, _authority, _client),
        });
        _kubernetes.HttpClient.MaxResponseContentBufferSize = MaxTextBytes;
    }

    /// <summary>What the server's certificate was found to be.</summary>
    public ServerTrust Trust { get; }

    /// <summary>Reads the keys; nothing is sent yet.</summary>
    /// <exception cref="CryptographicException">A PEM text is not what it should be.</exception>
    public static ClusterClient Open(ClusterAccess access, TimeSpan callLimit)
    {
        var authority = X509Certificate2.CreateFromPem(access.CaPem);
        X509Certificate2? client = null;
        try
        {
            client = X509Certificate2.CreateFromPem(access.ClientCertificatePem, access.ClientKeyPem);
            return new ClusterClient(access, authority, client, callLimit);
        }
        catch
        {
            authority.Dispose();
            client?.Dispose();
            throw;
        }
    }

    /// <summary>Makes one call of the typed API within the limit.</summary>
    public async Task<T> CallAsync<T>(Func<IKubernetes, CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_callLimit);
        return await call(_kubernetes, limit.Token);
    }

    /// <summary>Reads a path that answers with plain text, whatever the status, within the limit.</summary>
    public Task<(HttpStatusCode Status, string Text)> GetTextAsync(string path, CancellationToken cancellationToken) =>
        CallAsync(
            async (_, stop) =>
            {
                using var response = await _kubernetes.HttpClient.GetAsync(new Uri(_kubernetes.BaseUri, path), stop);
                return (response.StatusCode, await response.Content.ReadAsStringAsync(stop));
            },
            cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _kubernetes.Dispose();
        _client.Dispose();
        _authority.Dispose();
    }
}
