using Magnum.Contracts.Microversions;
using Magnum.Data.Operations;
using Magnum.Data.Queries;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Create;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Http.Patching;
using Magnum.Functions.Http.Requests;
using Names = Magnum.Functions.Clusters.Create.ClusterAttributes;

namespace Magnum.Functions.Clusters.Update;

/// <summary>Changes a cluster, with the checks in the order of the contract.</summary>
public sealed class ClusterChange(
    RequestContext request, ClusterChangeRules rules, ClusterQueries queries, OperationStore operations, CallerOperations made)
{
    private static readonly string[] Changeable = [Names.HealthStatus, Names.HealthStatusReason];

    /// <summary>Accepts the patch; the operation is null when there is nothing to do, or the cluster's status lets nothing happen.</summary>
    internal async Task<(string Uuid, Operation? Operation)> ApplyAsync(
        string ident, IReadOnlyList<PatchOperation> patch, bool rollback, CancellationToken cancellation)
    {
        var cluster = await queries.GetAsync(request.Caller.Scope, ident, cancellation);
        rules.CheckPolicies(cluster);
        var (values, changed) = ClusterPatch.Apply(cluster, patch);
        await rules.CheckNodesBootAsync(cluster, cancellation);
        if (changed.Except(Changeable).ToList() is { Count: > 0 } fixedOnes) throw ClusterFaults.CannotChange(fixedOnes);
        var asksForNodes = ClusterPatch.AsksForNodes(patch);
        if (asksForNodes && values.NodeCount == 0 && request.Microversion < Microversion.ZeroNodes) throw Faults.ZeroNodeCountNotSupported();
        // Health can be told, not taken back: a patch that removes it is dropped without a word, and all else that it asks for.
        if (changed.Contains(Names.HealthStatus) && values.HealthStatus is null) return (cluster.Uuid, null);
        if (asksForNodes)
        {
            var (resizes, operation) = await ResizeAsync(cluster, values, rollback, cancellation);
            if (resizes) return (cluster.Uuid, operation);
        }
        if (changed.Count > 0) await operations.WriteHealthAsync(cluster.Uuid, row => WriteHealth(row, values), cancellation);
        return (cluster.Uuid, null);
    }

    // The number is the default workers'. When they have it already, nobody asked for nodes.
    private async Task<(bool Resizes, Operation? Operation)> ResizeAsync(
        Cluster cluster, ClusterValues values, bool rollback, CancellationToken cancellation)
    {
        var resizes = false;
        var workers = DefaultWorkers(cluster);
        var input = new OperationInput
        {
            NodeGroupUuid = workers.Uuid,
            NodeCount = values.NodeCount,
            PreviousNodeCount = workers.NodeCount,
            Rollback = rollback,
        };
        var operation = made.New(OperationKind.ResizeCluster, cluster.Uuid, cluster.ProjectId, input);
        var accepted = await operations.AcceptChangeAsync(cluster.Uuid, operation, row =>
        {
            var group = DefaultWorkers(row);
            resizes = group.NodeCount != values.NodeCount;
            if (!resizes || !WriteHealth(row, values)) return false;
            operation.Input = input with { PreviousNodeCount = group.NodeCount };
            group.NodeCount = values.NodeCount;
            return true;
        }, cancellation);
        return (resizes, accepted);
    }

    // What is asked for in another status is dropped without a word, as clients know it.
    private static bool WriteHealth(Cluster row, ClusterValues values)
    {
        if (!ClusterStatusRules.Updatable(row.Status)) return false;
        row.HealthStatus = values.HealthStatus is { } health ? HealthStatusNames.Parse(health) : null;
        row.HealthStatusReason = values.HealthStatusReason;
        return true;
    }

    private static NodeGroup DefaultWorkers(Cluster cluster) => DefaultNodeGroups.Of(cluster.NodeGroups, master: false)!;
}
