using System.Text.Json;
using Magnum.Contracts.Json;
using Magnum.Contracts.V1.Federations;
using Magnum.Contracts.V1.Requests;
using Magnum.Data.Queries;
using Magnum.Domain.Faults;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Magnum.Functions.Http.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Federations;

/// <summary>
/// POST /v1/federations. Magnum never made federations true: the request is checked and accepted, and nothing comes of it,
/// as with every release so far.
/// </summary>
public sealed class CreateFederationHttp(RequestContext request, ClusterQueries clusters)
{
    /// <summary>Answers 202 with a uuid.</summary>
    [Function(nameof(CreateFederationHttp))]
    [Answers(StatusCodes.Status202Accepted, typeof(FederationAccepted)), Takes(typeof(FederationRequest))]
    [Microversions, Policy("federation:create"), Arguments(Body = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/federations")] HttpRequest http, CancellationToken cancellation)
    {
        var attributes = FederationAttributes.All;
        using var body = await JsonBody.ReadAsync(http, attributes.Argument, JsonValueKind.Object, cancellation);
        var values = new FederationValues(new AttributeReader(body.RootElement, attributes));
        await clusters.GetAsync(request.Caller.OwnProject, values.HostclusterId ?? throw FederationFaults.NoHostcluster(), cancellation);
        if (values.Properties is not { } properties) throw FederationFaults.NoProperties();
        if (!properties.ContainsKey(FederationRules.DnsZone)) throw FederationFaults.NoDnsZone();
        return Answer.Accepted(new FederationAccepted { Uuid = Guid.NewGuid().ToString() }, MagnumJsonContext.Wire.FederationAccepted);
    }
}
