using Magnum.Contracts.Json;
using Magnum.Contracts.V1.ClusterTemplates;
using Magnum.Data.Queries;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Lists;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;

namespace Magnum.Functions.ClusterTemplates;

/// <summary>Pages of templates; the list and its detail differ in their address alone.</summary>
public sealed class ClusterTemplateLists(RequestContext request, ClusterTemplateQueries queries, PageQuery pages, Links links)
{
    /// <summary>The page that the query asks for, below <c>/v1/</c><paramref name="path"/>.</summary>
    public async Task<IResult> PageAsync(HttpRequest http, string path, CancellationToken cancellation)
    {
        var page = pages.Read(http);
        var rows = await queries.ListAsync(request.Caller.Scope, page, cancellation);
        var address = links.Base(http);
        var list = new ClusterTemplateList
        {
            Clustertemplates = [.. rows.Select(row => ClusterTemplateViews.Show(row, address))],
            Next = PageQuery.Next($"{address}/v1/{path}", page, rows.Count, rows.Count > 0 ? rows[^1].Uuid : null),
        };
        return Answer.Ok(list, MagnumJsonContext.Wire.ClusterTemplateList);
    }
}
