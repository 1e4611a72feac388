using System.Text.Json;
using Magnum.Contracts.Json;
using Magnum.Contracts.Messages;
using Magnum.Contracts.Microversions;
using Magnum.Contracts.V1.Clusters;
using Magnum.Contracts.V1.Requests;
using Magnum.Domain.Faults;
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

namespace Magnum.Functions.Clusters.Upgrade;

/// <summary>
/// POST /v1/clusters/{ident}/actions/upgrade; at 1.7 it exists but refuses. Next: <see cref="ClusterUpgrade"/>, then
/// <see cref="StartOperationQueue"/>.
/// </summary>
public sealed class UpgradeClusterHttp(RequestContext request, ClusterUpgrade upgrade)
{
    /// <summary>Answers 202 with the cluster's uuid; 400 when its status does not allow an upgrade.</summary>
    [Function(nameof(UpgradeClusterHttp))]
    [Answers(StatusCodes.Status202Accepted, typeof(ClusterCreated)), Takes(typeof(UpgradeRequest))]
    [Microversions("1.7"), Policy("cluster:upgrade", Inside = true, AllProjects = "cluster:upgrade_all_projects"), Arguments(Body = true)]
    [Changes("1.8", "Clusters are upgraded; before, every request is refused with 400.")]
    public async Task<QueuedAnswer> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/clusters/{ident}/actions/upgrade")] HttpRequest http,
        string ident, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(http, UpgradeValues.Attributes.Argument, JsonValueKind.Object, cancellation);
        var values = new UpgradeValues(new AttributeReader(body.RootElement, UpgradeValues.Attributes));
        if (request.Microversion < Microversion.Upgrade) throw Faults.ClusterUpgradeNotSupported();
        var (uuid, operation) = await upgrade.ApplyAsync(ident, values, cancellation);
        var answer = Answer.Accepted(new ClusterCreated { Uuid = uuid }, MagnumJsonContext.Wire.ClusterCreated);
        return new QueuedAnswer(answer, new OperationMessage(operation.Id));
    }
}
