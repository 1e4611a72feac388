using System.Text.Json;
using Magnum.Contracts.Json;
using Magnum.Contracts.V1.ClusterTemplates;
using Magnum.Contracts.V1.Requests;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.ClusterTemplates;

/// <summary>POST /v1/clustertemplates. Next: <see cref="NewClusterTemplate"/> checks and stores it.</summary>
public sealed class CreateClusterTemplateHttp(NewClusterTemplate templates, Links links)
{
    /// <summary>Answers 201 with the template and its address.</summary>
    [Function(nameof(CreateClusterTemplateHttp))]
    [Answers(StatusCodes.Status201Created, typeof(ClusterTemplateView), Location = true), Takes(typeof(ClusterTemplateRequest))]
    [Microversions, Policy("clustertemplate:create", Inside = true, Also = ["clustertemplate:publish"]), Arguments(Body = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/clustertemplates")] HttpRequest http, CancellationToken cancellation)
    {
        var attributes = ClusterTemplateAttributes.All;
        using var body = await JsonBody.ReadAsync(http, attributes.Argument, JsonValueKind.Object, cancellation);
        var row = await templates.AddAsync(new AttributeReader(body.RootElement, attributes), cancellation);
        var address = links.Base(http);
        http.HttpContext.Response.Headers.Location = $"{address}/v1/{ClusterTemplateViews.Path(row.Uuid)}";
        return Answer.Created(ClusterTemplateViews.Show(row, address), MagnumJsonContext.Wire.ClusterTemplateView);
    }
}
