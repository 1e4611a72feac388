using Magnum.Data.Queries;
using Magnum.Domain.Federations;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Lists;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;

namespace Magnum.Functions.Federations;

/// <summary>Reads the page of federations that a list asks for.</summary>
public sealed class FederationPages(RequestContext request, FederationQueries queries, PageQuery pages, Links links)
{
    /// <summary>The rows, where links begin, and the address of the next page below <c>/v1/</c><paramref name="path"/>.</summary>
    internal async Task<(IReadOnlyList<Federation> Rows, string Address, string? Next)> ReadAsync(
        HttpRequest http, string path, CancellationToken cancellation)
    {
        var page = pages.Read(http);
        var rows = await queries.ListAsync(request.Caller.Token.ProjectId, page, cancellation);
        var address = links.Base(http);
        return (rows, address, PageQuery.Next($"{address}/v1/{path}", page, rows.Count, rows.Count > 0 ? rows[^1].Uuid : null));
    }
}
