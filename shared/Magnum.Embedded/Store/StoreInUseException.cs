namespace Magnum.Embedded.Store;

/// <summary>The store's file belongs to another running process.</summary>
public sealed class StoreInUseException : IOException
{
    /// <summary>Says which file is taken and what can be done about it.</summary>
    /// <param name="path">The store's file.</param>
    /// <param name="innerException">Why ownership could not be taken.</param>
    public StoreInUseException(string path, Exception innerException)
        : base(
            $"The store '{path}' is in use by another process. Only one process may run on a store: stop the other one, or give this one a store file of its own.",
            innerException) => Path = path;

    /// <summary>The store's file.</summary>
    public string Path { get; }
}
