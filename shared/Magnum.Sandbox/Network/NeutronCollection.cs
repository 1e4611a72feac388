using System.Text.Json.Nodes;
using Magnum.Sandbox.State;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Network;

/// <summary>Listing with filters and getting by id, the same for every kind of thing in Neutron.</summary>
/// <param name="Singular">Name of one, such as "floatingip".</param>
/// <param name="Path">Path of the collection, such as "/floatingips".</param>
/// <param name="Table">Where they are.</param>
/// <param name="Viewer">Makes, once a request, what turns a row into what Neutron prints.</param>
/// <param name="NotFound">The error for an id that the caller cannot see.</param>
internal sealed record NeutronCollection<TRow>(
    string Singular, string Path, Table<TRow> Table, Func<Func<TRow, JsonObject>> Viewer, Func<string, WireException> NotFound)
    where TRow : class, IRow
{
    private static readonly string[] NoFilters = ["limit", "marker", "page_reverse", "sort_key", "sort_dir", "fields"];

    /// <summary>Whether the caller sees a row.</summary>
    public required Func<WireCall, TRow, bool> Visible { get; init; }

    /// <summary>The row's name, for kinds that have one; lets a search by name pass over the others cheaply.</summary>
    public Func<TRow, string>? Name { get; init; }

    public void MapReads(WireRoutes neutron)
    {
        neutron.Get(Path, List);
        neutron.Get(Path + "/{id}", call => One(Find(call)));
    }

    public TRow Find(WireCall call) => Find(call, call.Route("id"));

    public TRow Find(WireCall call, string id) =>
        Table.Find(id) is { } row && Visible(call, row) ? row : throw NotFound(id);

    public JsonAnswer One(TRow row, int status = StatusCodes.Status200OK) =>
        new(new JsonObject { [Singular] = Viewer()(row) }, status);

    public JsonAnswer Created(TRow row)
    {
        Table.Set(row);
        return One(row, StatusCodes.Status201Created);
    }

    private JsonAnswer List(WireCall call)
    {
        var filters = call.Http.Request.Query.Where(pair => !NoFilters.Contains(pair.Key)).ToArray();
        JsonObject[] rows =
        [
            .. Candidates(call).Where(row => Visible(call, row))
                .OrderBy(row => row.Id, StringComparer.Ordinal)
                .Select(Viewer())
                .Where(view => filters.All(filter => filter.Value.Any(value => Fits(view, filter.Key, value ?? "")))),
        ];
        var (page, _) = Paging.Cut(call, rows, view => view["id"]!.GetValue<string>(), NeutronErrors.BadRequest);
        return new JsonAnswer(new JsonObject { [Path.TrimStart('/').Replace('-', '_')] = new JsonArray([.. page]) });
    }

    private IEnumerable<TRow> Candidates(WireCall call)
    {
        var query = call.Http.Request.Query;
        if (query["id"] is { Count: > 0 } ids)
            return ids.Select(Table.Find).OfType<TRow>();
        return Name is { } name && query["name"] is { Count: > 0 } names ? Table.Where(row => names.Contains(name(row))) : Table;
    }

    private static bool Fits(JsonObject view, string name, string wanted)
    {
        // Neutron ignores a filter on something that the resource does not have.
        if (!view.TryGetPropertyValue(name, out var value))
            return true;
        return value switch
        {
            null => wanted.Length == 0,
            JsonArray array => array.Any(item => item?.ToString() == wanted),
            JsonValue single when single.TryGetValue<bool>(out var flag) => flag == IsTrue(wanted),
            _ => value.ToString() == wanted,
        };
    }

    private static bool IsTrue(string text) =>
        text == "1" || string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
}
