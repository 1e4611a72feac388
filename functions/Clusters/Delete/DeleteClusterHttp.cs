using Magnum.Contracts.Messages;
using Magnum.Data.Operations;
using Magnum.Data.Queries;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Delete;

/// <summary>
/// DELETE /v1/clusters/{ident}, in any status; may be repeated. Next: <see cref="StartOperationQueue"/>.
/// </summary>
public sealed class DeleteClusterHttp(
    RequestContext request, PolicyGate policy, ClusterQueries queries, OperationStore operations, CallerOperations caller)
{
    /// <summary>Answers 204; the cluster is being deleted from then on.</summary>
    [Function(nameof(DeleteClusterHttp))]
    [Answers(StatusCodes.Status204NoContent)]
    [Microversions, Policy("cluster:delete", Inside = true, AllProjects = "cluster:delete_all_projects")]
    public async Task<QueuedAnswer> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "v1/clusters/{ident}")] HttpRequest http,
        string ident, CancellationToken cancellation)
    {
        var cluster = await queries.GetAsync(request.Caller.Scope, ident, cancellation);
        policy.Enforce(PolicyTarget.Of(cluster));
        var asked = caller.New(OperationKind.DeleteCluster, cluster.Uuid, cluster.ProjectId);
        var operation = await operations.AcceptDeleteAsync(cluster.Uuid, asked, cancellation);
        return new QueuedAnswer(Answer.NoContent(), new OperationMessage(operation.Id));
    }
}
