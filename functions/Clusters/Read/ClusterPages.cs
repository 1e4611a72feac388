using Magnum.Data.Queries;
using Magnum.Domain.Clusters;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Lists;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;

namespace Magnum.Functions.Clusters.Read;

/// <summary>Reads the page of clusters that a list asks for.</summary>
public sealed class ClusterPages(RequestContext request, ClusterQueries queries, PageQuery pages, Links links)
{
    /// <summary>The page of GET /v1/clusters.</summary>
    internal async Task<ClusterPage<ClusterListRow>> ShortAsync(HttpRequest http, CancellationToken cancellation)
    {
        var page = pages.Read(http);
        var rows = await queries.ListShortAsync(request.Caller.Scope, page, cancellation);
        return Shown(http, ClusterViews.Collection, page, rows, row => row.Uuid);
    }

    /// <summary>The page of GET /v1/clusters/detail.</summary>
    internal async Task<ClusterPage<Cluster>> DetailAsync(HttpRequest http, CancellationToken cancellation)
    {
        var page = pages.Read(http);
        var rows = await queries.ListAsync(request.Caller.Scope, page, cancellation);
        return Shown(http, ClusterViews.Collection + "/detail", page, rows, row => row.Uuid);
    }

    private ClusterPage<TRow> Shown<TRow>(HttpRequest http, string path, PageRequest page, IReadOnlyList<TRow> rows, Func<TRow, string> uuid)
    {
        var address = links.Base(http);
        var next = PageQuery.Next($"{address}/v1/{path}", page, rows.Count, rows.Count > 0 ? uuid(rows[^1]) : null);
        return new ClusterPage<TRow>(rows, new ClusterViews(address, request.Microversion), next);
    }
}
