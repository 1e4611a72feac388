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

/// <summary>GET /v1/federations/detail.</summary>
public sealed class DetailFederationsHttp(FederationPages pages)
{
    /// <summary>Answers 200 with a page of the federations of the caller's project, with all attributes.</summary>
    [Function(nameof(DetailFederationsHttp))]
    [Answers(StatusCodes.Status200OK, typeof(FederationDetailList))]
    [Microversions, Policy("federation:detail"), Paged]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/federations/detail")] HttpRequest http, CancellationToken cancellation)
    {
        var (rows, address, next) = await pages.ReadAsync(http, FederationViews.Collection + "/detail", cancellation);
        var list = new FederationDetailList { Federations = [.. rows.Select(row => FederationViews.Full(row, address))], Next = next };
        return Answer.Ok(list, MagnumJsonContext.Wire.FederationDetailList);
    }
}
