using Magnum.Data.Operations;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;

namespace Magnum.Functions.Clusters.Upgrade;

/// <summary>Moves a cluster to another template, with the checks in the order of the contract.</summary>
public sealed class ClusterUpgrade(RequestContext request, PolicyGate policy, UpgradeReads reads, OperationStore operations, CallerOperations made)
{
    /// <summary>Accepts the upgrade; a status or driver that does not allow it is a 400.</summary>
    internal async Task<(string Uuid, Operation Operation)> ApplyAsync(string ident, UpgradeValues values, CancellationToken cancellation)
    {
        var cluster = await reads.Clusters.GetAsync(request.Caller.Scope, ident, cancellation);
        policy.Enforce(PolicyTarget.Of(cluster));
        var template = await reads.Templates.GetAsync(request.Caller.Scope, values.TemplateIdent, cancellation);
        var group = NamedNodeGroup.Of(cluster, values.NodeGroupIdent);
        if (!group.IsDefault && template.Uuid != cluster.ClusterTemplateId) throw Faults.InvalidClusterTemplateForUpgrade(group.Name, cluster.Template?.Name ?? cluster.ClusterTemplateId);
        // What the driver thinks of a cluster that cannot be upgraded now is of no interest.
        CheckStatus(cluster);
        reads.CheckDriver(cluster, template);

        var operation = made.New(OperationKind.UpgradeCluster, cluster.Uuid, cluster.ProjectId, new OperationInput
        {
            NodeGroupUuid = group.Uuid,
            ClusterTemplateUuid = template.Uuid,
            MaxBatchSize = values.MaxBatchSize,
        });
        var accepted = await operations.AcceptChangeAsync(cluster.Uuid, operation, row => Begin(row, group.Uuid), cancellation);
        return (cluster.Uuid, accepted!);
    }

    private static bool Begin(Cluster row, string groupUuid)
    {
        CheckStatus(row);
        if (row.NodeGroups.Find(other => other.Uuid == groupUuid) is { } group) group.Status = ResourceStatus.UpdateInProgress;
        return true;
    }

    private static void CheckStatus(Cluster cluster)
    {
        if (!ClusterStatusRules.Updatable(cluster.Status)) throw ClusterFaults.CannotUpgradeIn(cluster.Status?.ToWire());
    }
}
