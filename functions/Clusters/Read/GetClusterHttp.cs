using Magnum.Contracts.Json;
using Magnum.Contracts.V1.Clusters;
using Magnum.Data.Queries;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Read;

/// <summary>GET /v1/clusters/{ident}.</summary>
public sealed class GetClusterHttp(RequestContext request, PolicyGate policy, ClusterQueries queries, Links links)
{
    /// <summary>Answers 200 with the cluster of that uuid or name.</summary>
    [Function(nameof(GetClusterHttp))]
    [Answers(StatusCodes.Status200OK, typeof(ClusterView))]
    [Microversions, Policy("cluster:get", Inside = true, AllProjects = "cluster:get_one_all_projects")]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/clusters/{ident}")] HttpRequest http,
        string ident, CancellationToken cancellation)
    {
        var cluster = await queries.ShowAsync(request.Caller.Scope, ident, cancellation);
        policy.Enforce(PolicyTarget.Of(cluster));
        var views = new ClusterViews(links.Base(http), request.Microversion);
        return Answer.Ok(views.FullWithFaults(cluster), MagnumJsonContext.Wire.ClusterView);
    }
}
