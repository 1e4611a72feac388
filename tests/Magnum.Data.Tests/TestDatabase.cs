using Magnum.Data.Operations;
using Magnum.Data.Queries;
using Magnum.Data.Secrets;
using Magnum.TestKit.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Data.Tests;

/// <summary>A new, empty database of one provider, behind the same registration that the product uses.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Func<ValueTask> _remove;

    private TestDatabase(DatabaseOptions options, Func<ValueTask> remove, IInterceptor[] interceptors)
    {
        Options = options;
        _remove = remove;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddMagnumData(options, new SecretOptions { Key = Convert.ToBase64String(new byte[32]) })
            .ConfigureDbContext<SqliteMagnumDbContext>(builder => builder.AddInterceptors(interceptors))
            .ConfigureDbContext<PostgreSqlMagnumDbContext>(builder => builder.AddInterceptors(interceptors))
            .BuildServiceProvider(validateScopes: true);
    }

    public DatabaseOptions Options { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 14, 15, 9, 26, TimeSpan.Zero));

    public IServiceProvider Services => _services;

    public IDbContextFactory<MagnumDbContext> Contexts => _services.GetRequiredService<IDbContextFactory<MagnumDbContext>>();

    public OperationStore Operations => _services.GetRequiredService<OperationStore>();

    public OperationOutbox Outbox => _services.GetRequiredService<OperationOutbox>();

    public MagnumServices Parts => _services.GetRequiredService<MagnumServices>();

    public OperationTurns Turns => _services.GetRequiredService<OperationTurns>();

    public ClusterQueries Clusters => _services.GetRequiredService<ClusterQueries>();

    public ClusterTemplateQueries Templates => _services.GetRequiredService<ClusterTemplateQueries>();

    public DatabaseMigrator Migrator => _services.GetRequiredService<DatabaseMigrator>();

    public static async Task<TestDatabase> CreateAsync(string provider, params IInterceptor[] interceptors)
    {
        var database = await CreateEmptyAsync(provider, interceptors);
        await database.Migrator.MigrateAsync();
        return database;
    }

    public static async Task<TestDatabase> CreateEmptyAsync(string provider, params IInterceptor[] interceptors)
    {
        if (provider == DatabaseOptions.Sqlite)
        {
            var folder = Directory.CreateTempSubdirectory("magnum-data-").FullName;
            var connectionString = $"Data Source={Path.Combine(folder, "state", "magnum.db")}";
            return new(new() { Provider = provider, ConnectionString = connectionString }, () => RemoveFolder(folder), interceptors);
        }

        var server = await PostgreSqlServer.SharedAsync();
        if (server.SkipReason is { } reason)
            Assert.Skip(reason);
        var database = await server.CreateDatabaseAsync();
        return new(
            new() { Provider = provider, ConnectionString = database },
            async () => await server.DropDatabaseAsync(database),
            interceptors);
    }

    public MagnumDbContext Open() => Contexts.CreateDbContext();

    public async Task AddAsync(params object[] rows)
    {
        await using var db = Open();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _remove();
    }

    private static ValueTask RemoveFolder(string folder)
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
