using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Magnum.Data.Sqlite;

/// <summary>Used by dotnet-ef only; nothing is ever opened.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteMagnumDbContext>
{
    public SqliteMagnumDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteMagnumDbContext>().UseSqlite("Data Source=design.db").Options);
}
