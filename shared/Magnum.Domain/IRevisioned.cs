namespace Magnum.Domain;

/// <summary>A row that two writers may change at once: a save with an outdated <see cref="Revision"/> is refused.</summary>
public interface IRevisioned
{
    /// <summary>Counts the changes of the row; raised by the database layer on every save.</summary>
    long Revision { get; set; }
}
