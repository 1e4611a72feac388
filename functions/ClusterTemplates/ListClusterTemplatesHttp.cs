using Magnum.Contracts.V1.ClusterTemplates;
using Magnum.Functions.Http.Lists;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.ClusterTemplates;

/// <summary>GET /v1/clustertemplates. Next: <see cref="ClusterTemplateLists"/>.</summary>
public sealed class ListClusterTemplatesHttp(ClusterTemplateLists lists)
{
    /// <summary>Answers 200 with a page of the templates that the caller sees.</summary>
    [Function(nameof(ListClusterTemplatesHttp))]
    [Answers(StatusCodes.Status200OK, typeof(ClusterTemplateList))]
    [Microversions, Policy("clustertemplate:get_all", AllProjects = "clustertemplate:get_all_all_projects")]
    [Paged]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/clustertemplates")] HttpRequest http, CancellationToken cancellation) =>
        lists.PageAsync(http, ClusterTemplateViews.Collection, cancellation);
}
