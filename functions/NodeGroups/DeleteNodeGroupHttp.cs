using Magnum.Contracts.Messages;
using Magnum.Data.Operations;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.NodeGroups;

/// <summary>DELETE /v1/clusters/{ident}/nodegroups/{nodegroup}, in any status. Next: <see cref="StartOperationQueue"/>.</summary>
public sealed class DeleteNodeGroupHttp(NodeGroupGate gate, PolicyGate policy, OperationStore operations, CallerOperations made)
{
    /// <summary>Answers 204; the node group is being deleted from then on. 400 for one that was made with its cluster.</summary>
    [Function(nameof(DeleteNodeGroupHttp))]
    [Answers(StatusCodes.Status204NoContent)]
    [Microversions("1.9"), Policy("nodegroup:delete", Inside = true)]
    public async Task<QueuedAnswer> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "v1/clusters/{ident}/nodegroups/{nodegroup}")] HttpRequest http,
        string ident, string nodegroup, CancellationToken cancellation)
    {
        policy.Enforce(policy.Self);
        var cluster = await gate.ClusterAsync(ident, cancellation);
        var row = NamedNodeGroup.Of(cluster, nodegroup);
        if (row.IsDefault) throw Faults.DeletingDefaultNodeGroupNotSupported();
        var operation = await operations.AcceptChangeAsync(
            cluster.Uuid,
            made.New(OperationKind.DeleteNodeGroup, cluster.Uuid, cluster.ProjectId, new OperationInput { NodeGroupUuid = row.Uuid }),
            stored => Begin(stored, row.Uuid),
            cancellation);
        return new QueuedAnswer(Answer.NoContent(), operation is null ? null : new OperationMessage(operation.Id));
    }

    // One that is on its way out already needs no second operation.
    private static bool Begin(Cluster stored, string uuid)
    {
        if (stored.NodeGroups.Find(other => other.Uuid == uuid) is not { } group || group.Status == ResourceStatus.DeleteInProgress) return false;
        group.Status = ResourceStatus.DeleteInProgress;
        return true;
    }
}
