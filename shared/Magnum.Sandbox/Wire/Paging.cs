using System.Globalization;

namespace Magnum.Sandbox.Wire;

/// <summary>limit and marker as most services have them.</summary>
internal static class Paging
{
    /// <summary>The page that the query asks for of ordered rows, and whether more follow it.</summary>
    public static (IReadOnlyList<TRow> Page, bool More) Cut<TRow>(
        WireCall call, IReadOnlyList<TRow> rows, Func<TRow, string> id, Func<string, WireException> bad)
    {
        var start = 0;
        if (call.Query("marker") is { Length: > 0 } marker)
        {
            start = rows.Index().FirstOrDefault(pair => id(pair.Item) == marker, (Index: -1, Item: default!)).Index + 1;
            if (start == 0)
                throw bad($"marker [{marker}] not found");
        }
        if (call.Query("limit") is not { } text)
            return ([.. rows.Skip(start)], false);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit))
            throw bad($"Invalid input for query parameters limit. Value: {text}.");
        return ([.. rows.Skip(start).Take(limit)], limit > 0 && rows.Count > start + limit);
    }

    /// <summary>The address of the page after this one.</summary>
    public static string Next(WireCall call, string address, string lastId)
    {
        var query = call.Http.Request.Query.Where(pair => pair.Key != "marker")
            .SelectMany(pair => pair.Value.Select(value => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(value ?? "")}"))
            .Append($"marker={Uri.EscapeDataString(lastId)}");
        return $"{address}{call.Http.Request.Path}?{string.Join('&', query)}";
    }
}
