using Magnum.Data.Operations;
using Magnum.Data.PostgreSql;
using Magnum.Data.Queries;
using Magnum.Data.Secrets;
using Magnum.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Magnum.Data;

/// <summary>Registers the database.</summary>
public static class MagnumDataRegistration
{
    /// <summary>
    /// Adds contexts, stores and queries. Bad settings fail at start with one sentence each, not here. Code takes
    /// <c>IDbContextFactory&lt;MagnumDbContext&gt;</c>, or <see cref="MagnumDbContext"/> for the scope.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="database">Which database.</param>
    /// <param name="secrets">The key for secrets; null for the key file beside the SQLite database.</param>
    public static IServiceCollection AddMagnumData(
        this IServiceCollection services, DatabaseOptions database, SecretOptions? secrets = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(database);
        AddOptions(services, database, secrets ?? new SecretOptions());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RowStamps>();
        if (database.IsPostgreSql)
        {
            AddContexts<PostgreSqlMagnumDbContext>(services, (builder, options) => builder.UseNpgsql(options.ConnectionString));
            services.TryAddSingleton<IDatabaseMark, PostgreSqlMark>();
        }
        else
        {
            AddContexts<SqliteMagnumDbContext>(services, UseSqliteFile);
            services.TryAddSingleton<IDatabaseMark, SqliteMark>();
        }

        services.TryAddSingleton<PlainSql>();
        services.TryAddSingleton<DatabaseMigrator>();
        services.TryAddSingleton<SecretProtector>();
        services.TryAddSingleton<OperationStore>();
        services.TryAddSingleton<OperationTurns>();
        services.TryAddSingleton<OperationOutbox>();
        services.TryAddSingleton<ClusterQueries>();
        services.TryAddSingleton<NodeGroupQueries>();
        services.TryAddSingleton<FederationQueries>();
        services.TryAddSingleton<StatisticsQueries>();
        services.TryAddSingleton<MagnumServices>();
        services.TryAddSingleton<QuotaStore>();
        services.TryAddSingleton<ClusterTemplateQueries>();
        services.TryAddSingleton<QuotaQueries>();
        return services;
    }

    private static void AddOptions(IServiceCollection services, DatabaseOptions database, SecretOptions secrets)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SecretOptions>, SecretOptionsValidator>());
        services.AddOptions<DatabaseOptions>().Configure(options =>
        {
            options.Provider = database.Provider;
            options.ConnectionString = database.ConnectionString;
        }).ValidateOnStart();
        services.AddOptions<SecretOptions>().Configure(options =>
        {
            options.Key = secrets.Key;
            options.KeyFile = secrets.KeyFile;
            options.PreviousKeys = secrets.PreviousKeys;
        }).ValidateOnStart();
    }

    private static void AddContexts<TContext>(
        IServiceCollection services, Action<DbContextOptionsBuilder, DatabaseOptions> use)
        where TContext : MagnumDbContext
    {
        services.AddPooledDbContextFactory<TContext>((provider, builder) =>
        {
            use(builder, provider.GetRequiredService<IOptions<DatabaseOptions>>().Value);
            builder.AddInterceptors(provider.GetRequiredService<RowStamps>());
        });
        services.TryAddSingleton<IDbContextFactory<MagnumDbContext>, ContextFactory<TContext>>();
        services.TryAddScoped(provider => provider.GetRequiredService<IDbContextFactory<MagnumDbContext>>().CreateDbContext());
    }

    private static void UseSqliteFile(DbContextOptionsBuilder builder, DatabaseOptions options) =>
        builder.UseSqlite(SqliteFile.ConnectionString(options)).AddInterceptors(new BusyTimeout());
}
