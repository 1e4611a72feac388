using Microsoft.Data.Sqlite;

namespace Magnum.Embedded.Store;

/// <summary>
/// The only thread that changes the file. It takes whatever has been asked for since the last commit and commits it
/// together, so that one flush serves many callers.
/// </summary>
internal sealed class StoreWriter : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly StoreTransaction _transaction;
    private readonly AutoResetEvent _wanted = new(false);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<StoreWork> _pending = [];
    private bool _closing;

    public StoreWriter(SqliteConnection connection)
    {
        _transaction = new StoreTransaction(connection);
        new Thread(Loop) { IsBackground = true, Name = "store writer" }.Start();
    }

    public Action? AfterCommit { get; set; }

    public Task<T> Enqueue<T>(Func<StoreTransaction, T> work)
    {
        var item = new StoreWork<T>(work);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closing, typeof(EmbeddedStore));
            _pending.Add(item);
            if (_pending.Count == 1)
            {
                _wanted.Set();
            }
        }

        return item.Done;
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (!_closing)
            {
                _closing = true;
                _wanted.Set();
            }
        }

        await _ended.Task;
    }

    private void Loop()
    {
        List<StoreWork> batch = [];
        while (true)
        {
            _wanted.WaitOne();
            bool closing;
            lock (_gate)
            {
                (batch, _pending) = (_pending, batch);
                closing = _closing;
            }

            if (batch.Count > 0)
            {
                Commit(batch);
                batch.Clear();
            }

            if (closing)
            {
                break;
            }
        }

        _transaction.Dispose();
        _wanted.Dispose();
        _ended.SetResult();
    }

    private void Commit(List<StoreWork> batch)
    {
        try
        {
            _transaction.Execute("BEGIN IMMEDIATE");
            foreach (var work in batch)
            {
                _transaction.Execute("SAVEPOINT work");
                var mark = _transaction.Mark();
                if (!work.Run(_transaction))
                {
                    _transaction.Execute("ROLLBACK TO work");
                    _transaction.Forget(mark);
                }

                _transaction.Execute("RELEASE work");
            }

            _transaction.Execute("COMMIT");
        }
        catch (Exception exception)
        {
            Abandon(batch, exception);
            return;
        }

        AfterCommit?.Invoke();
        _transaction.Committed();
        foreach (var work in batch)
        {
            work.Report();
        }
    }

    private void Abandon(List<StoreWork> batch, Exception exception)
    {
        _transaction.Forget(0);
        try
        {
            _transaction.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has already rolled back by itself, as it does when the disk is full.
        }

        foreach (var work in batch)
        {
            work.Fail(exception);
        }
    }
}
