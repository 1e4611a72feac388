using Magnum.Data;
using Magnum.Data.Queries;
using Magnum.Domain.Faults;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.ClusterTemplates;

/// <summary>DELETE /v1/clustertemplates/{ident}.</summary>
public sealed class DeleteClusterTemplateHttp(RequestContext request, PolicyGate policy, ClusterTemplateQueries queries, MagnumDbContext database)
{
    /// <summary>Answers 204; 400 while a cluster uses the template.</summary>
    [Function(nameof(DeleteClusterTemplateHttp))]
    [Answers(StatusCodes.Status204NoContent)]
    [Microversions, Policy("clustertemplate:delete", Inside = true, AllProjects = "clustertemplate:delete_all_projects")]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "v1/clustertemplates/{ident}")] HttpRequest http,
        string ident, CancellationToken cancellation)
    {
        var row = await queries.GetAsync(request.Caller.Scope, ident, cancellation);
        policy.Enforce(PolicyTarget.Of(row));
        if (await queries.IsReferencedAsync(row.Uuid, cancellation)) throw Faults.ClusterTemplateReferenced(row.Uuid);
        database.ClusterTemplates.Remove(row);
        await database.SaveAsync(row, cancellation);
        return Answer.NoContent();
    }
}
