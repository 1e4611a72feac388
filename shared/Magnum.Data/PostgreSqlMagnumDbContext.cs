using Magnum.Data.Mapping.Columns;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data;

/// <summary>The database on a PostgreSQL server.</summary>
public sealed class PostgreSqlMagnumDbContext(DbContextOptions<PostgreSqlMagnumDbContext> options) : MagnumDbContext(options)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTimeConverter>();
    }
}
