namespace Magnum.Sandbox.State;

/// <summary>Something the sandbox's cloud holds; rows are immutable and replaced as a whole.</summary>
public interface IRow
{
    /// <summary>The key of the row in its table.</summary>
    string Id { get; }
}
