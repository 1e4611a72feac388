using Magnum.Data;

namespace Magnum.Benchmarks.Api;

/// <summary>A folder for the product's files that is removed at the end.</summary>
internal sealed class TemporaryStore : IDisposable
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("magnum-bench-").FullName;

    /// <summary>The database that the product makes there by default.</summary>
    public DatabaseOptions Sqlite => new() { ConnectionString = $"Data Source={Path.Combine(Folder, "magnum.db")}" };

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
