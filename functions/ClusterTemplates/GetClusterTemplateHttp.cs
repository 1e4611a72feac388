using Magnum.Contracts.Json;
using Magnum.Contracts.V1.ClusterTemplates;
using Magnum.Data.Queries;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.ClusterTemplates;

/// <summary>GET /v1/clustertemplates/{ident}.</summary>
public sealed class GetClusterTemplateHttp(RequestContext request, PolicyGate policy, ClusterTemplateQueries queries, Links links)
{
    /// <summary>Answers 200 with the template of that uuid or name. A public one needs no policy.</summary>
    [Function(nameof(GetClusterTemplateHttp))]
    [Answers(StatusCodes.Status200OK, typeof(ClusterTemplateView))]
    [Microversions, Policy("clustertemplate:get", Inside = true, AllProjects = "clustertemplate:get_one_all_projects")]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/clustertemplates/{ident}")] HttpRequest http,
        string ident, CancellationToken cancellation)
    {
        var row = await queries.GetAsync(request.Caller.Scope, ident, cancellation);
        if (row.Public) policy.Waive();
        else policy.Enforce(PolicyTarget.Of(row));
        return Answer.Ok(ClusterTemplateViews.Show(row, links.Base(http)), MagnumJsonContext.Wire.ClusterTemplateView);
    }
}
