using System.Globalization;
using Magnum.Data.Queries;
using Magnum.Domain.Faults;
using Magnum.Domain.Naming;
using Magnum.Functions.Hosting.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Http.Lists;

/// <summary>Reads the parameters of a list and writes the address of its next page.</summary>
public sealed class PageQuery(IOptions<ApiOptions> options)
{
    /// <summary>Most items in a page.</summary>
    public const string Limit = "limit";

    /// <summary>Uuid of the last item of the page before.</summary>
    public const string Marker = "marker";

    /// <summary>Column to sort by.</summary>
    public const string SortKey = "sort_key";

    /// <summary>"asc" or "desc".</summary>
    public const string SortDir = "sort_dir";

    internal const string Ascending = "asc";
    internal const string Descending = "desc";
    private const string DefaultSortKey = "id";

    /// <summary>The page that the query asks for; a faulty parameter throws a fault.</summary>
    public PageRequest Read(HttpRequest request) => Read(request, ParseMarker);

    /// <summary>The same for a list whose rows have no uuid: the marker is a row number.</summary>
    public (PageRequest Page, long? Marker) ReadByRowNumber(HttpRequest request)
    {
        long? row = null;
        var page = Read(request, text =>
        {
            row = long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var id)
                ? id
                : throw Faults.InvalidInput(Marker, text, "Value should be an integer.");
            return text;
        });
        return (page, row);
    }

    private PageRequest Read(HttpRequest request, Func<string, string> readMarker)
    {
        var maximum = options.Value.MaxLimit;
        if (!request.QueryString.HasValue) return new PageRequest(maximum, null, DefaultSortKey, false);
        var query = request.Query;
        var sortKey = query[SortKey].ToString();
        return new PageRequest(
            query.TryGetValue(Limit, out var limit) ? Math.Min(ParseLimit(limit.ToString()), maximum) : maximum,
            query.TryGetValue(Marker, out var marker) ? readMarker(marker.ToString()) : null,
            sortKey.Length == 0 ? DefaultSortKey : sortKey,
            query.TryGetValue(SortDir, out var direction) && ParseDirection(direction.ToString()));
    }

    /// <summary>The address of the page after one with <paramref name="count"/> items; null when this one is not full.</summary>
    /// <param name="address">The whole address of the list.</param>
    /// <param name="page">The page that was asked for.</param>
    /// <param name="count">Items in it.</param>
    /// <param name="last">Uuid of the last of them.</param>
    public static string? Next(string address, PageRequest page, int count, string? last) => count < page.Limit || last is null
        ? null
        : string.Create(CultureInfo.InvariantCulture,
            $"{address}?{SortKey}={Uri.EscapeDataString(page.SortKey)}&{SortDir}={(page.Descending ? Descending : Ascending)}&{Limit}={page.Limit}&{Marker}={last}");

    private static int ParseLimit(string text)
    {
        if (!long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var limit))
            throw Faults.InvalidInput(Limit, text, "Value should be an integer.");
        return limit > 0 ? (int)Math.Min(limit, int.MaxValue) : throw Faults.LimitNotPositive();
    }

    private static string ParseMarker(string text) =>
        Identifiers.IsUuidLike(text) ? text : throw Faults.InvalidMarker(text);

    private static bool ParseDirection(string text) => text switch
    {
        Ascending => false,
        Descending => true,
        _ => throw Faults.InvalidSortDirection(text),
    };
}
