using Magnum.Data;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Quotas;

/// <summary>DELETE /v1/quotas/{project}/{resource}, for administrators.</summary>
public sealed class DeleteQuotaHttp(QuotaStore store)
{
    /// <summary>Answers 204; the project has the default limit again.</summary>
    [Function(nameof(DeleteQuotaHttp))]
    [Answers(StatusCodes.Status204NoContent)]
    [Microversions, Policy("quota:delete")]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "v1/quotas/{project}/{resource}")] HttpRequest http,
        string project, string resource, CancellationToken cancellation)
    {
        await store.DeleteAsync(project, resource, cancellation);
        return Answer.NoContent();
    }
}
