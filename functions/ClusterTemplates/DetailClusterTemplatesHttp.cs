using Magnum.Contracts.V1.ClusterTemplates;
using Magnum.Functions.Http.Lists;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.ClusterTemplates;

/// <summary>
/// GET /v1/clustertemplates/detail. The host tries functions in the order of their names: this one must sort before
/// <see cref="GetClusterTemplateHttp"/>, whose route matches the same path. Next: <see cref="ClusterTemplateLists"/>.
/// </summary>
public sealed class DetailClusterTemplatesHttp(ClusterTemplateLists lists)
{
    /// <summary>Answers 200 with a page of the templates that the caller sees.</summary>
    [Function(nameof(DetailClusterTemplatesHttp))]
    [Answers(StatusCodes.Status200OK, typeof(ClusterTemplateList))]
    [Microversions, Policy("clustertemplate:detail", AllProjects = "clustertemplate:detail_all_projects")]
    [Paged]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/clustertemplates/detail")] HttpRequest http, CancellationToken cancellation) =>
        lists.PageAsync(http, ClusterTemplateViews.Collection + "/detail", cancellation);
}
