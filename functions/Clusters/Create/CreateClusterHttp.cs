using System.Text.Json;
using Magnum.Contracts.Json;
using Magnum.Contracts.Messages;
using Magnum.Contracts.V1.Clusters;
using Magnum.Contracts.V1.Requests;
using Magnum.Data.Operations;
using Magnum.Domain.Faults;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Magnum.Functions.Http.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Create;

/// <summary>
/// POST /v1/clusters. Checks with <see cref="CreateClusterRules"/>, stores cluster, node groups and operation at once, and
/// sends the operation to the conductor. Next: <see cref="StartOperationQueue"/>.
/// </summary>
public sealed class CreateClusterHttp(
    RequestContext request, CreateClusterRules rules, ClusterQuota quota, OperationStore operations, CallerOperations caller)
{
    /// <summary>Answers 202 with the new cluster's uuid; the row can be read at once.</summary>
    [Function(nameof(CreateClusterHttp))]
    [Answers(StatusCodes.Status202Accepted, typeof(ClusterCreated)), Takes(typeof(ClusterRequest))]
    [Microversions, Policy("cluster:create", Inside = true), Arguments(Body = true)]
    [Changes("1.10", "A cluster may have no workers."), Changes("1.10", "An unknown template is answered with 404, no longer with 400.")]
    public async Task<QueuedAnswer> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/clusters")] HttpRequest http, CancellationToken cancellation)
    {
        var attributes = ClusterAttributes.All;
        using var body = await JsonBody.ReadAsync(http, attributes.Argument, JsonValueKind.Object, cancellation);
        var values = ClusterValues.Read(new AttributeReader(body.RootElement, attributes));
        // A token of a domain or of the whole system has no project to own the cluster.
        if (request.Caller.Token.ProjectId is null) throw Faults.NotAuthorized();
        var made = await rules.CheckAsync(values, cancellation);
        var limit = await quota.LimitAsync(request.Caller.ProjectId, cancellation);
        var asked = caller.New(OperationKind.CreateCluster, made.Cluster.Uuid, request.Caller.ProjectId);
        var operation = await operations.AcceptCreateAsync(made.Cluster, made.NodeGroups, asked, limit, cancellation);
        var created = new ClusterCreated { Uuid = made.Cluster.Uuid };
        return new QueuedAnswer(Answer.Accepted(created, MagnumJsonContext.Wire.ClusterCreated), new OperationMessage(operation.Id));
    }
}
