namespace Magnum.Data.Queries;

/// <summary>A page of a list.</summary>
/// <param name="Limit">The most rows; at least 1.</param>
/// <param name="Marker">Uuid of the last row of the page before; null for the first page.</param>
/// <param name="SortKey">A column of the table; empty for the row number, which also decides between equals.</param>
/// <param name="Descending">Whether the order is turned round, also between equals.</param>
public sealed record PageRequest(int Limit, string? Marker = null, string SortKey = PageRequest.RowNumber, bool Descending = false)
{
    /// <summary>The sort key that needs no other.</summary>
    public const string RowNumber = "id";
}
