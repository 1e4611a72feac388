using Magnum.Contracts.Json;
using Magnum.Contracts.V1.MServices;
using Magnum.Data;
using Magnum.Domain.MServices;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.MServices;

/// <summary>GET /v1/mservices, for administrators.</summary>
public sealed class ListMServicesHttp(MagnumServices services, IOptions<MServiceOptions> options, TimeProvider time)
{
    private const string Up = "up";
    private const string Down = "down";

    /// <summary>Answers 200 with all parts of Magnum that ever reported.</summary>
    [Function(nameof(ListMServicesHttp))]
    [Answers(StatusCodes.Status200OK, typeof(MServiceList))]
    [Microversions, Policy("magnum-service:get_all")]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/mservices")] HttpRequest http, CancellationToken cancellation)
    {
        var rows = await services.ListAsync(cancellation);
        return Answer.Ok(new MServiceList { MServices = [.. rows.Select(Show)] }, MagnumJsonContext.Wire.MServiceList);
    }

    private MServiceView Show(MagnumService row) => new()
    {
        Host = row.Host,
        Binary = row.Binary,
        State = IsUp(row) ? Up : Down,
        Id = row.Id,
        ReportCount = row.ReportCount,
        Disabled = row.Disabled,
        DisabledReason = row.DisabledReason,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
    };

    private bool IsUp(MagnumService row)
    {
        var silence = time.GetUtcNow() - (row.LastSeenUp ?? row.UpdatedAt ?? row.CreatedAt);
        return !row.ForcedDown && silence.Duration() <= TimeSpan.FromSeconds(options.Value.DownTimeSeconds);
    }
}
