using Magnum.Contracts.Json;
using Magnum.Contracts.V1.Federations;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Lists;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Federations;

/// <summary>GET /v1/federations.</summary>
public sealed class ListFederationsHttp(FederationPages pages)
{
    /// <summary>Answers 200 with a page of the federations of the caller's project, in short form.</summary>
    [Function(nameof(ListFederationsHttp))]
    [Answers(StatusCodes.Status200OK, typeof(FederationList))]
    [Microversions, Policy("federation:get_all"), Paged]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/federations")] HttpRequest http, CancellationToken cancellation)
    {
        var (rows, address, next) = await pages.ReadAsync(http, FederationViews.Collection, cancellation);
        var list = new FederationList { Federations = [.. rows.Select(row => FederationViews.Summary(row, address))], Next = next };
        return Answer.Ok(list, MagnumJsonContext.Wire.FederationList);
    }
}
