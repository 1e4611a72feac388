using System.Collections.Frozen;
using System.Net;
using System.Security.Cryptography;
using k8s;
using k8s.Autorest;
using k8s.Models;

namespace Magnum.Kubernetes;

/// <summary>Looks once at a cluster's API. It does not retry: whoever waits for a cluster decides when to look again.</summary>
public sealed class KubernetesProbe
{
    private readonly TimeSpan _callLimit;

    /// <summary>Creates a probe that gives each call five seconds.</summary>
    public KubernetesProbe()
        : this(TimeSpan.FromSeconds(5))
    {
    }

    internal KubernetesProbe(TimeSpan callLimit) => _callLimit = callLimit;

    /// <summary>Asks whether the API is ready, which version it has, and which nodes are ready. Never throws for what the cluster does.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<KubernetesHealth> CheckAsync(ClusterAccess access, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(access);
        ClusterClient client;
        try
        {
            client = ClusterClient.Open(access, _callLimit);
        }
        catch (CryptographicException error)
        {
            return KubernetesHealth.Unreachable($"the cluster's certificates cannot be read: {error.Message}");
        }

        using (client)
        {
            try
            {
                return await LookAsync(client, cancellationToken);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested
                && ProbeProblem.Describe(error, access, client.Trust.Refusal) is { } problem)
            {
                return KubernetesHealth.Unreachable(problem);
            }
        }
    }

    private static async Task<KubernetesHealth> LookAsync(ClusterClient client, CancellationToken cancellationToken)
    {
        var (ready, problem) = await ReadinessAsync(client, cancellationToken);
        if (!ready)
            return new KubernetesHealth(true, false, null, FrozenDictionary<string, bool>.Empty, problem);

        try
        {
            var version = await client.CallAsync((api, stop) => api.Version.GetCodeAsync(stop), cancellationToken);
            var nodes = await client.CallAsync((api, stop) => api.CoreV1.ListNodeAsync(cancellationToken: stop), cancellationToken);
            return new KubernetesHealth(true, true, version.GitVersion, ReadinessOf(nodes), null);
        }
        catch (HttpOperationException error)
        {
            return new KubernetesHealth(true, true, null, FrozenDictionary<string, bool>.Empty, ProbeProblem.Refused(error));
        }
    }

    // /readyz is the true question; servers older than it know only /livez.
    private static async Task<(bool Ready, string? Problem)> ReadinessAsync(ClusterClient client, CancellationToken cancellationToken)
    {
        var (status, text) = await client.GetTextAsync("readyz", cancellationToken);
        if (status is HttpStatusCode.NotFound)
            (status, text) = await client.GetTextAsync("livez", cancellationToken);
        return status is HttpStatusCode.OK && text.Trim() == "ok"
            ? (true, null)
            : (false, ProbeProblem.NotReady(status, text));
    }

    private static Dictionary<string, bool> ReadinessOf(V1NodeList nodes)
    {
        var ready = new Dictionary<string, bool>();
        foreach (var node in nodes.Items ?? [])
        {
            if (node.Metadata?.Name is { } name)
                ready[name] = node.Status?.Conditions?.Any(condition => condition is { Type: "Ready", Status: "True" }) ?? false;
        }

        return ready;
    }
}
