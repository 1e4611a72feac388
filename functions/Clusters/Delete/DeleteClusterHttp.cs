using Magnum.Contracts.Messages;
using Magnum.Data.Operations;
using Magnum.Data.Queries;
using Magnum.Data.Secrets;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Delete;

/// <summary>
/// DELETE /v1/clusters/{ident}, in any status; may be repeated. Next: <see cref="StartOperationQueue"/>.
/// </summary>
public sealed class DeleteClusterHttp(
    RequestContext request, PolicyGate policy, ClusterQueries queries, OperationStore operations, SecretProtector secrets)
{
    /// <summary>Answers 204; the cluster is being deleted from then on.</summary>
    [Function(nameof(DeleteClusterHttp))]
    [Microversions, Policy("cluster:delete", Inside = true, AllProjects = "cluster:delete_all_projects")]
    public async Task<QueuedAnswer> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "v1/clusters/{ident}")] HttpRequest http,
        string ident, CancellationToken cancellation)
    {
        var cluster = await queries.GetAsync(request.Caller.Scope, ident, cancellation);
        policy.Enforce(new PolicyTarget(cluster.ProjectId, cluster.UserId));
        var operation = await operations.AcceptDeleteAsync(cluster.Uuid, NewOperation(cluster.Uuid, cluster.ProjectId), cancellation);
        return new QueuedAnswer(Answer.NoContent(), new OperationMessage(operation.Id));
    }

    // The cluster deletes itself with its own delegation; the caller's token is kept, encrypted, for one that has none.
    private Operation NewOperation(string clusterUuid, string projectId) => new()
    {
        Id = Guid.NewGuid().ToString(),
        ClusterUuid = clusterUuid,
        Kind = OperationKind.DeleteCluster,
        ProjectId = projectId,
        UserId = request.Caller.UserId,
        RequestId = request.RequestId,
        UserToken = secrets.Protect(request.Caller.Token.TokenId),
        UserTokenExpiresAt = request.Caller.Token.ExpiresAt,
    };
}
