using Magnum.Contracts.Json;
using Magnum.Contracts.V1.Quotas;
using Magnum.Data.Queries;
using Magnum.Domain.Faults;
using Magnum.Domain.Quotas;
using Magnum.Functions.Hosting.Settings;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Quotas;

/// <summary>GET /v1/quotas/{project}/{resource}.</summary>
public sealed class GetQuotaHttp(RequestContext request, QuotaQueries quotas, IOptions<QuotaOptions> options)
{
    /// <summary>Answers 200 with the project's quota, or with the default limit. Others than administrators see their own project's only.</summary>
    [Function(nameof(GetQuotaHttp))]
    [Answers(StatusCodes.Status200OK, typeof(QuotaView), typeof(QuotaDefault))]
    [Microversions, Policy("quota:get")]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/quotas/{project}/{resource}")] HttpRequest http,
        string project, string resource, CancellationToken cancellation)
    {
        if (!request.Caller.IsAdmin && project != request.Caller.ProjectId) throw Faults.NotAuthorized();
        if (await quotas.FindAsync(project, resource, cancellation) is { } row) return Answer.Ok(QuotaViews.Show(row), MagnumJsonContext.Wire.QuotaView);
        var fallback = new QuotaDefault
        {
            HardLimit = options.Value.MaxClustersPerProject,
            ProjectId = project,
            Resource = QuotaResources.Cluster,
        };
        return Answer.Ok(fallback, MagnumJsonContext.Wire.QuotaDefault);
    }
}
