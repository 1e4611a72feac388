using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Magnum.Embedded.Store;

/// <summary>
/// One SQLite file that holds everything the embedded runtime must not lose. Writes of many callers share one
/// transaction and one flush to disk; a write is acknowledged only after that flush.
/// </summary>
public sealed class EmbeddedStore : IAsyncDisposable
{
    // What the systems answer when another one has the lock file; other errors have other causes.
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int WouldBlock = 11;
    private const int WouldBlockOnMac = 35;

    private readonly FileStream _ownership;
    private readonly StoreWriter _writer;
    private readonly ConcurrentBag<StoreReader> _readers = [];
    private readonly string _readConnection;
    private volatile bool _disposed;

    private EmbeddedStore(string path, FileStream ownership, StoreWriter writer)
    {
        Path = path;
        _ownership = ownership;
        _writer = writer;
        _readConnection = StoreConnection.Text(path, SqliteOpenMode.ReadOnly);
    }

    /// <summary>The full path of the store's file.</summary>
    public string Path { get; }

    /// <summary>
    /// Called on the writer's thread after each commit and before its callers hear of it. Tests copy the file here,
    /// which is what a process killed at that instant would leave behind.
    /// </summary>
    internal Action? AfterCommit
    {
        set => _writer.AfterCommit = value;
    }

    /// <summary>Opens or creates the store and takes ownership of its file for this process.</summary>
    /// <param name="path">The file; its folder is created when missing.</param>
    /// <param name="schema">Statements that create what is missing (<c>CREATE TABLE IF NOT EXISTS</c>), one text per area.</param>
    /// <returns>The open store; dispose it to finish pending writes and give up the file.</returns>
    /// <exception cref="StoreInUseException">Another process (or another store object) has the file open.</exception>
    /// <exception cref="IOException">The file is no store, or cannot be written.</exception>
    public static EmbeddedStore Open(string path, params string[] schema)
    {
        path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var ownership = Own(path);
        SqliteConnection? connection = null;
        try
        {
            connection = StoreConnection.OpenForWriting(path);
            foreach (var text in schema)
            {
                StoreConnection.Execute(connection, text);
            }

            return new EmbeddedStore(path, ownership, new StoreWriter(connection));
        }
        catch (Exception unusable)
        {
            connection?.Dispose();
            ownership.Dispose();
            if (unusable is SqliteException)
            {
                throw new IOException($"The store '{path}' cannot be used: {unusable.Message}", unusable);
            }

            throw;
        }
    }

    /// <summary>Runs <paramref name="work"/> in a transaction; completes when its changes are on disk.</summary>
    /// <param name="work">Runs once, on the writer's thread; if it throws, only its own changes are undone.</param>
    /// <returns>What <paramref name="work"/> returned.</returns>
    public Task<T> WriteAsync<T>(Func<StoreTransaction, T> work) => _writer.Enqueue(work);

    /// <summary>Runs <paramref name="work"/> in a transaction; completes when its changes are on disk.</summary>
    /// <param name="work">Runs once, on the writer's thread; if it throws, only its own changes are undone.</param>
    public Task WriteAsync(Action<StoreTransaction> work) => _writer.Enqueue(transaction =>
    {
        work(transaction);
        return true;
    });

    /// <summary>Runs <paramref name="query"/> on the caller's thread against the last committed state.</summary>
    /// <returns>What <paramref name="query"/> returned.</returns>
    public T Read<T>(Func<StoreReader, T> query)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_readers.TryTake(out var reader))
        {
            reader = new StoreReader(StoreConnection.Open(_readConnection));
        }

        try
        {
            return query(reader);
        }
        finally
        {
            _readers.Add(reader);
            if (_disposed)
            {
                CloseReaders();
            }
        }
    }

    /// <summary>Finishes the writes already accepted, closes the file and gives up its ownership.</summary>
    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        await _writer.DisposeAsync();
        CloseReaders();
        await _ownership.DisposeAsync();
    }

    private static FileStream Own(string path)
    {
        try
        {
            return new FileStream(path + "-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception.HResult is SharingViolation or WouldBlock or WouldBlockOnMac)
        {
            throw new StoreInUseException(path, exception);
        }
    }

    private void CloseReaders()
    {
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}
