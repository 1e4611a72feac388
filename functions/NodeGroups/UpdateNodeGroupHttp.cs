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
using Magnum.Functions.Http.Patching;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.NodeGroups;

/// <summary>
/// PATCH /v1/clusters/{ident}/nodegroups/{nodegroup}. Next: <see cref="NodeGroupChange"/>, then <see cref="StartOperationQueue"/>.
/// </summary>
public sealed class UpdateNodeGroupHttp(NodeGroupChange change, Links links)
{
    /// <summary>Answers 202 with the changed node group, also when its status lets nothing happen.</summary>
    [Function(nameof(UpdateNodeGroupHttp))]
    [Answers(StatusCodes.Status202Accepted, typeof(NodeGroupView)), Takes(typeof(IReadOnlyList<PatchStep>))]
    [Microversions("1.9"), Policy("nodegroup:update", Inside = true), Arguments(Body = true)]
    public async Task<QueuedAnswer> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "v1/clusters/{ident}/nodegroups/{nodegroup}")] HttpRequest http,
        string ident, string nodegroup, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(http, "patch", JsonValueKind.Array, cancellation);
        var operations = JsonPatch.Read(body.RootElement, NodeGroupPatch.Rules);
        var (cluster, row, values, operation) = await change.ApplyAsync(ident, nodegroup, operations, cancellation);
        var view = NodeGroupViews.Full(row, cluster, links.Base(http));
        // What was removed is shown as null here, and empty ever after.
        if (values.NodeLabels is null) view = view with { NodeLabels = null };
        if (values.NodeTaints is null) view = view with { NodeTaints = null };
        var answer = Answer.Accepted(view, MagnumJsonContext.Wire.NodeGroupView);
        return new QueuedAnswer(answer, operation is null ? null : new OperationMessage(operation.Id));
    }
}
