using Magnum.Certificates;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Functions.Clusters.Operations;
using Magnum.Kubernetes;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Clusters.Waiting;

/// <summary>Judges a new cluster by its own Kubernetes API. See infra/decisions/0004-when-a-cluster-is-complete.md.</summary>
public sealed class KubernetesReadiness(
    KubernetesProbe probe, ClusterCertificates certificates, IOptions<OperationOptions> options, TimeProvider time)
{
    private const string ApiKey = "api";
    private static readonly Dictionary<string, bool> NoNodes = [];

    /// <summary>The judgement.</summary>
    /// <param name="AskAgain">Not ready, and there is time left.</param>
    /// <param name="Status">Health to keep when there is no more asking.</param>
    /// <param name="Reason">Per component, as the API shows it in <c>health_status_reason</c>.</param>
    /// <param name="Version">Version that the API server told, or null.</param>
    public sealed record Answer(bool AskAgain, HealthStatus Status, IReadOnlyDictionary<string, string> Reason, string? Version);

    /// <summary>Asks once. <paramref name="since"/> is when the asking began, UTC.</summary>
    public async Task<Answer> AskAsync(Cluster cluster, DateTime since, CancellationToken cancellation)
    {
        var health = await ProbeAsync(cluster, cancellation);
        var expected = cluster.NodeGroups.Sum(group => group.NodeCount);
        var ready = health.ApiReady && health.NodesReady.Count >= expected && health.NodesReady.Values.All(node => node);
        if (ready) return new Answer(false, HealthStatus.Healthy, health.ToReason(), health.Version);

        var timeLeft = time.GetUtcNow() - since < TimeSpan.FromSeconds(options.Value.KubernetesTimeoutSeconds);
        if (health.Reachable) return new Answer(timeLeft, HealthStatus.Unhealthy, health.ToReason(), health.Version);

        // Without a public address the API may well be out of reach for ever; that says nothing about the cluster.
        var reason = new Dictionary<string, string> { [ApiKey] = health.Problem ?? $"The cluster {cluster.Name} is not accessible." };
        return new Answer(timeLeft && IsPublic(cluster), HealthStatus.Unknown, reason, null);
    }

    private async Task<KubernetesHealth> ProbeAsync(Cluster cluster, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(cluster.ApiAddress, UriKind.Absolute, out var address))
            return new KubernetesHealth(false, false, null, NoNodes, $"{cluster.ApiAddress} is no address of an API");
        try
        {
            var (ca, certificate, key) = await certificates.GetClientAsync(cluster, cancellation);
            return await probe.CheckAsync(new ClusterAccess(address, ca, certificate, key), cancellation);
        }
        catch (Fault missing)
        {
            return new KubernetesHealth(false, false, null, NoNodes, missing.Message);
        }
    }

    private static bool IsPublic(Cluster cluster) =>
        cluster.MasterLbEnabled && cluster.Labels.TryGetValue("master_lb_floating_ip_enabled", out var label) && bool.TryParse(label, out var wanted)
            ? wanted
            : cluster.FloatingIpEnabled;
}
