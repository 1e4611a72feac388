namespace Magnum.Data;

/// <summary>
/// Tells cheaply whether anything in the database has changed: what was read after a mark holds as long as the mark is the same.
/// </summary>
public interface IDatabaseMark
{
    /// <summary>The mark of now; another one after any commit of any process.</summary>
    ValueTask<long> ReadAsync(CancellationToken ct = default);
}
