using Magnum.Functions.Http.Requests;

namespace Magnum.Functions.Http.Lists;

/// <summary>Marks an HTTP function that answers with a page of a list: it knows the parameters that <see cref="PageQuery"/> reads.</summary>
/// <param name="marker">What the marker is: a uuid, or a row number.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PagedAttribute(QueryType marker = QueryType.Uuid) : Attribute, IQueryDeclaration
{
    /// <inheritdoc />
    public IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new(PageQuery.Limit, QueryType.Integer, "Most items in the page; the service has a limit of its own.") { Minimum = 1 },
        new(PageQuery.Marker, marker, "The last item of the page before."),
        new(PageQuery.SortKey, QueryType.Text, "The attribute to sort by."),
        new(PageQuery.SortDir, QueryType.Text, "The direction.") { Words = [PageQuery.Ascending, PageQuery.Descending] },
    ];
}
