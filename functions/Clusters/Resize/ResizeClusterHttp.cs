using System.Text.Json;
using Magnum.Contracts.Json;
using Magnum.Contracts.Messages;
using Magnum.Contracts.V1.Clusters;
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

namespace Magnum.Functions.Clusters.Resize;

/// <summary>
/// POST /v1/clusters/{ident}/actions/resize. Next: <see cref="ClusterResize"/>, then <see cref="StartOperationQueue"/>.
/// </summary>
public sealed class ResizeClusterHttp(ClusterResize resize)
{
    /// <summary>Answers 202 with the cluster's uuid, also when its status lets nothing happen.</summary>
    [Function(nameof(ResizeClusterHttp))]
    [Answers(StatusCodes.Status202Accepted, typeof(ClusterCreated)), Takes(typeof(ResizeRequest))]
    [Microversions("1.7"), Policy("cluster:resize", Inside = true), Arguments(Body = true)]
    [Changes("1.10", "A node group may become empty.")]
    public async Task<QueuedAnswer> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/clusters/{ident}/actions/resize")] HttpRequest http,
        string ident, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(http, ResizeValues.Attributes.Argument, JsonValueKind.Object, cancellation);
        var values = new ResizeValues(new AttributeReader(body.RootElement, ResizeValues.Attributes));
        var (uuid, operation) = await resize.ApplyAsync(ident, values, cancellation);
        var answer = Answer.Accepted(new ClusterCreated { Uuid = uuid }, MagnumJsonContext.Wire.ClusterCreated);
        return new QueuedAnswer(answer, operation is null ? null : new OperationMessage(operation.Id));
    }
}
