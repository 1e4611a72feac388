using System.Text.Json;
using Magnum.Contracts.Json;
using Magnum.Contracts.V1.ClusterTemplates;
using Magnum.Contracts.V1.Requests;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Patching;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.ClusterTemplates;

/// <summary>PATCH /v1/clustertemplates/{ident}. Next: <see cref="ClusterTemplateChange"/> checks and stores it.</summary>
public sealed class UpdateClusterTemplateHttp(ClusterTemplateChange change, Links links)
{
    /// <summary>Answers 200 with the changed template.</summary>
    [Function(nameof(UpdateClusterTemplateHttp))]
    [Answers(StatusCodes.Status200OK, typeof(ClusterTemplateView)), Takes(typeof(IReadOnlyList<PatchStep>))]
    [Microversions, Policy("clustertemplate:update", Inside = true, Also = ["clustertemplate:update_all_projects", "clustertemplate:publish"]), Arguments(Body = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "v1/clustertemplates/{ident}")] HttpRequest http,
        string ident, CancellationToken cancellation)
    {
        using var body = await JsonBody.ReadAsync(http, "patch", JsonValueKind.Array, cancellation);
        var operations = JsonPatch.Read(body.RootElement, ClusterTemplatePatch.Rules);
        var (row, updatedBefore) = await change.ApplyAsync(ident, operations, cancellation);
        // The contract's answer shows the time of the change before this one.
        var view = ClusterTemplateViews.Show(row, links.Base(http)) with { UpdatedAt = updatedBefore };
        return Answer.Ok(view, MagnumJsonContext.Wire.ClusterTemplateView);
    }
}
