using System.Text.Json;
using Magnum.Contracts.Json;
using Magnum.Contracts.Messages;
using Magnum.Contracts.V1.NodeGroups;
using Magnum.Contracts.V1.Requests;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.NodeGroups;

/// <summary>
/// POST /v1/clusters/{ident}/nodegroups. Next: <see cref="NewNodeGroup"/>, then <see cref="StartOperationQueue"/>.
/// </summary>
public sealed class CreateNodeGroupHttp(NewNodeGroup made, Links links)
{
    /// <summary>Answers 202 with the node group as far as it is known.</summary>
    [Function(nameof(CreateNodeGroupHttp))]
    [Answers(StatusCodes.Status202Accepted, typeof(NodeGroupCreated)), Takes(typeof(NodeGroupRequest))]
    [Microversions("1.9"), Policy("nodegroup:create", Inside = true), Arguments(Body = true)]
    public async Task<QueuedAnswer> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/clusters/{ident}/nodegroups")] HttpRequest http,
        string ident, CancellationToken cancellation)
    {
        var attributes = NodeGroupAttributes.All;
        using var body = await JsonBody.ReadAsync(http, attributes.Argument, JsonValueKind.Object, cancellation);
        var values = new NodeGroupValues(new AttributeReader(body.RootElement, attributes));
        var (row, cluster, operation) = await made.AcceptAsync(ident, values, cancellation);
        var view = NodeGroupViews.Created(row, values, cluster, links.Base(http));
        var answer = Answer.Accepted(view, MagnumJsonContext.Wire.NodeGroupCreated);
        return new QueuedAnswer(answer, operation is null ? null : new OperationMessage(operation.Id));
    }
}
