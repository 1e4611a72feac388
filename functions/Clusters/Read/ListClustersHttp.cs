using Magnum.Contracts.Json;
using Magnum.Contracts.V1.Clusters;
using Magnum.Functions.Http.Lists;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Read;

/// <summary>GET /v1/clusters.</summary>
public sealed class ListClustersHttp(RequestContext request, ClusterPages pages, ListAnswers answers)
{
    /// <summary>Answers 200 with a page of the clusters that the caller sees, in short form.</summary>
    [Function(nameof(ListClustersHttp))]
    [Answers(StatusCodes.Status200OK, typeof(ClusterList))]
    [Microversions, Policy("cluster:get_all", AllProjects = "cluster:get_all_all_projects")]
    [Paged]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/clusters")] HttpRequest http, CancellationToken cancellation) =>
        answers.AnswerAsync(ClusterViews.Collection, request, http, () => ReadAsync(http, cancellation), MagnumJsonContext.Wire.ClusterList);

    private async Task<ClusterList> ReadAsync(HttpRequest http, CancellationToken cancellation)
    {
        var page = await pages.ShortAsync(http, cancellation);
        return new ClusterList { Clusters = [.. page.Rows.Select(page.Views.Summary)], Next = page.Next };
    }
}
