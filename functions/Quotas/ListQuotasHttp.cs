using System.Globalization;
using Magnum.Contracts.Json;
using Magnum.Contracts.V1.Quotas;
using Magnum.Data.Queries;
using Magnum.Domain.Faults;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.Http.Lists;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Quotas;

/// <summary>GET /v1/quotas, for administrators: the quotas of their own project, or of all.</summary>
public sealed class ListQuotasHttp(RequestContext request, QuotaQueries quotas, PageQuery pages, Links links)
{
    private const string AllTenants = "all_tenants";

    /// <summary>Answers 200 with a page of quotas; the marker is the id of one.</summary>
    [Function(nameof(ListQuotasHttp))]
    [Answers(StatusCodes.Status200OK, typeof(QuotaList))]
    [Microversions, Policy("quota:get_all")]
    [Paged(QueryType.Integer), Query(AllTenants, QueryType.Boolean, "True for the quotas of all projects.")]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/quotas")] HttpRequest http, CancellationToken cancellation)
    {
        var (page, marker) = pages.ReadByRowNumber(http);
        var projectId = IsForAll(http) ? null : request.Caller.ProjectId;
        var rows = await quotas.ListAsync(projectId, page, marker, cancellation);
        var last = rows.Count > 0 ? rows[^1].Id.ToString(CultureInfo.InvariantCulture) : null;
        var list = new QuotaList
        {
            Quotas = [.. rows.Select(QuotaViews.Show)],
            Next = PageQuery.Next($"{links.Base(http)}/v1/{QuotaViews.Collection}", page, rows.Count, last),
        };
        return Answer.Ok(list, MagnumJsonContext.Wire.QuotaList);
    }

    private static bool IsForAll(HttpRequest http) =>
        http.Query.TryGetValue(AllTenants, out var text)
        && (BooleanText.Parse(text.ToString()) ?? throw Faults.InvalidInput(AllTenants, text, "Value should be a boolean."));
}
