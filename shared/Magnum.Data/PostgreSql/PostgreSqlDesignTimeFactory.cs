using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Magnum.Data.PostgreSql;

/// <summary>Used by dotnet-ef only; nothing is ever opened.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlMagnumDbContext>
{
    public PostgreSqlMagnumDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlMagnumDbContext>().UseNpgsql("Host=design").Options);
}
