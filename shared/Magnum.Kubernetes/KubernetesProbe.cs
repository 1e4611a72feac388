using System.Net;
using k8s;
using k8s.Autorest;
using k8s.Models;

namespace Magnum.Kubernetes;

/// <summary>Looks once at a cluster's API. It does not retry: whoever waits for a cluster decides when to look again.</summary>
public sealed class KubernetesProbe
{
    private static readonly Dictionary<string, bool> NoNodes = [];

    /// <summary>Asks whether the API is ready, which version it has, and which nodes are ready. Never throws for what the cluster does.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<KubernetesHealth> CheckAsync(ClusterAccess access, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(access);
        try
        {
            using var client = ClusterClient.Open(access);
            return await LookAsync(client, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && ProbeProblem.Describe(error, access) is { } problem)
        {
            return KubernetesHealth.Unreachable(problem);
        }
    }

    private static async Task<KubernetesHealth> LookAsync(ClusterClient client, CancellationToken cancellationToken)
    {
        var (ready, problem) = await ReadinessAsync(client, cancellationToken);
        if (!ready)
            return new KubernetesHealth(true, false, null, NoNodes, problem);

        try
        {
            var version = await client.Api.Version.GetCodeAsync(cancellationToken);
            var nodes = await client.Api.CoreV1.ListNodeAsync(cancellationToken: cancellationToken);
            return new KubernetesHealth(true, true, version.GitVersion, nodes.Items.ToDictionary(node => node.Name(), IsReady), null);
        }
        catch (HttpOperationException error)
        {
            return new KubernetesHealth(true, true, null, NoNodes, ProbeProblem.Refused(error));
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

    private static bool IsReady(V1Node node) =>
        node.Status?.Conditions?.Any(condition => condition is { Type: "Ready", Status: "True" }) ?? false;
}
