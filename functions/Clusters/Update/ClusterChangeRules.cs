using Magnum.Domain.Clusters;
using Magnum.Functions.ClusterTemplates.CloudChecks;
using Magnum.Functions.Http.Policies;

namespace Magnum.Functions.Clusters.Update;

/// <summary>What a change of a cluster must pass before it is looked at.</summary>
public sealed class ClusterChangeRules(PolicyGate policy, CallerCloud cloud)
{
    private const string UpdateHealth = "cluster:update_health_status";

    /// <summary>Enforces both policies; 403 when one refuses.</summary>
    public void CheckPolicies(Cluster cluster)
    {
        policy.Enforce(PolicyTarget.Of(cluster));
        policy.EnforceAlso(UpdateHealth, policy.Self);
    }

    /// <summary>Checks that the cluster's flavors are still there and have a disk to boot from.</summary>
    public Task CheckNodesBootAsync(Cluster cluster, CancellationToken cancellation) => OrderedChecks.AllAsync(
        cloud.RootVolumeAsync(cluster.FlavorId, cluster.Labels, cancellation),
        cloud.RootVolumeAsync(cluster.MasterFlavorId, cluster.Labels, cancellation));
}
