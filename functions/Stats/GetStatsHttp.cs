using Magnum.Contracts.Json;
using Magnum.Contracts.V1.Stats;
using Magnum.Data.Queries;
using Magnum.Domain.Faults;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Stats;

/// <summary>GET /v1/stats.</summary>
public sealed class GetStatsHttp(RequestContext request, StatisticsQueries statistics)
{
    private const string Type = "type";
    private const string ProjectId = "project_id";
    private const string Clusters = "cluster";

    /// <summary>Answers 200 with the numbers of the caller's project; an administrator's of any project, or of the whole cloud.</summary>
    [Function(nameof(GetStatsHttp))]
    [Answers(StatusCodes.Status200OK, typeof(StatsView))]
    [Microversions, Policy("stats:get_all"), Query(Type, QueryType.Text, "What is counted: cluster."), Query(ProjectId, QueryType.Text, "The project; an administrator who leaves it out asks for the whole cloud.")]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/stats")] HttpRequest http, CancellationToken cancellation)
    {
        if (http.Query.TryGetValue(Type, out var type) && !Clusters.Equals(type, StringComparison.OrdinalIgnoreCase))
            throw QuotaFaults.InvalidStatsType(type.ToString());
        var counted = await statistics.CountAsync(ProjectOf(http), cancellation);
        return Answer.Ok(new StatsView { Clusters = counted.Clusters, Nodes = counted.Nodes }, MagnumJsonContext.Wire.StatsView);
    }

    private string? ProjectOf(HttpRequest http)
    {
        var asked = http.Query.TryGetValue(ProjectId, out var text) ? text.ToString() : null;
        var caller = request.Caller;
        if (caller.IsAdmin) return asked;
        return asked is null || asked == caller.ProjectId ? caller.ProjectId : throw Faults.NotAuthorized();
    }
}
