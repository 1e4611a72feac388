using Magnum.Contracts.Json;
using Magnum.Contracts.V1.Clusters;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Lists;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Read;

/// <summary>
/// GET /v1/clusters/detail. The host tries functions in the order of their names: this one must sort before
/// <see cref="GetClusterHttp"/>, whose route matches the same path.
/// </summary>
public sealed class DetailClustersHttp(ClusterPages pages)
{
    /// <summary>Answers 200 with a page of the clusters that the caller sees, with all attributes.</summary>
    [Function(nameof(DetailClustersHttp))]
    [Answers(StatusCodes.Status200OK, typeof(ClusterDetailList))]
    [Microversions, Policy("cluster:detail", AllProjects = "cluster:detail_all_projects")]
    [Paged]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/clusters/detail")] HttpRequest http, CancellationToken cancellation)
    {
        var page = await pages.DetailAsync(http, cancellation);
        var list = new ClusterDetailList { Clusters = [.. page.Rows.Select(page.Views.Full)], Next = page.Next };
        return Answer.Ok(list, MagnumJsonContext.Wire.ClusterDetailList);
    }
}
