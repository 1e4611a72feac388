using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Magnum.Data.Sqlite;

/// <summary>Lets SQLite itself wait for another writer, which it does in far finer steps than the client library.</summary>
internal sealed class BusyTimeout : DbConnectionInterceptor
{
    private const string Pragma = "PRAGMA busy_timeout = 30000";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragma;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
