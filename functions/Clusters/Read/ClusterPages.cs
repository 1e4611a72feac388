using Magnum.Data.Queries;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Lists;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;

namespace Magnum.Functions.Clusters.Read;

/// <summary>Reads the page of clusters that a list asks for.</summary>
public sealed class ClusterPages(RequestContext request, ClusterQueries queries, PageQuery pages, Links links)
{
    /// <summary>The page, with addresses below <c>/v1/</c><paramref name="path"/>.</summary>
    internal async Task<ClusterPage> ReadAsync(HttpRequest http, string path, CancellationToken cancellation)
    {
        var page = pages.Read(http);
        var rows = await queries.ListAsync(request.Caller.Scope, page, cancellation);
        var address = links.Base(http);
        var next = PageQuery.Next($"{address}/v1/{path}", page, rows.Count, rows.Count > 0 ? rows[^1].Uuid : null);
        return new ClusterPage(rows, new ClusterViews(address, request.Microversion), next);
    }
}
