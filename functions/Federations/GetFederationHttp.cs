using Magnum.Contracts.Json;
using Magnum.Contracts.V1.Federations;
using Magnum.Data.Queries;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Federations;

/// <summary>GET /v1/federations/{ident}.</summary>
public sealed class GetFederationHttp(RequestContext request, PolicyGate policy, FederationQueries queries, Links links)
{
    /// <summary>Answers 200 with the federation.</summary>
    [Function(nameof(GetFederationHttp))]
    [Answers(StatusCodes.Status200OK, typeof(FederationView))]
    [Microversions, Policy("federation:get", Inside = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/federations/{ident}")] HttpRequest http,
        string ident, CancellationToken cancellation)
    {
        var row = await queries.GetAsync(request.Caller.Token.ProjectId, ident, cancellation);
        policy.Enforce(PolicyTarget.Of(row, request.Caller.UserId));
        return Answer.Ok(FederationViews.Full(row, links.Base(http)), MagnumJsonContext.Wire.FederationView);
    }
}
