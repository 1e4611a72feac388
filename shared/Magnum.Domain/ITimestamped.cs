namespace Magnum.Domain;

/// <summary>A row that knows when it was made and last changed; the database layer fills both on save.</summary>
public interface ITimestamped
{
    /// <summary>When the row was inserted (UTC).</summary>
    DateTimeOffset CreatedAt { get; set; }

    /// <summary>When the row was last changed (UTC); null until the first change.</summary>
    DateTimeOffset? UpdatedAt { get; set; }
}
