using Magnum.Data.Mapping.Columns;
using Microsoft.EntityFrameworkCore;

namespace Magnum.Data;

/// <summary>The database in one SQLite file.</summary>
public sealed class SqliteMagnumDbContext(DbContextOptions<SqliteMagnumDbContext> options) : MagnumDbContext(options)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TickTimeConverter>();
    }
}
