using System.Text.Json;
using Magnum.Contracts.Json;
using Magnum.Contracts.V1.Quotas;
using Magnum.Contracts.V1.Requests;
using Magnum.Data;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Quotas;

/// <summary>PATCH /v1/quotas/{project}/{resource}, for administrators. The body is a quota, not a JSON patch.</summary>
public sealed class UpdateQuotaHttp(QuotaStore store)
{
    /// <summary>Answers 202 with the quota. The path says which one; what the body says of project and resource does not count.</summary>
    [Function(nameof(UpdateQuotaHttp))]
    [Answers(StatusCodes.Status202Accepted, typeof(QuotaView)), Takes(typeof(QuotaChangeRequest))]
    [Microversions, Policy("quota:update"), Arguments(Body = true)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "v1/quotas/{project}/{resource}")] HttpRequest http,
        string project, string resource, CancellationToken cancellation)
    {
        var attributes = QuotaValues.Changes;
        using var body = await JsonBody.ReadAsync(http, attributes.Argument, JsonValueKind.Object, cancellation);
        var values = new QuotaValues(new AttributeReader(body.RootElement, attributes));
        var row = await store.UpdateAsync(project, resource, values.HardLimit, cancellation);
        return Answer.Accepted(QuotaViews.Show(row), MagnumJsonContext.Wire.QuotaView);
    }
}
