using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Magnum.Data.Sqlite;

/// <summary>Lets SQLite itself wait for another writer, which it does in far finer steps than the client library.</summary>
internal sealed class BusyTimeout : DbConnectionInterceptor
{
    private const int Milliseconds = 30_000;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        raw.sqlite3_busy_timeout(((SqliteConnection)connection).Handle, Milliseconds);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
