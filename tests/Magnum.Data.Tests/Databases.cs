namespace Magnum.Data.Tests;

/// <summary>The providers that every test of the database runs on.</summary>
public static class Databases
{
    public static TheoryData<string> All => [DatabaseOptions.Sqlite, DatabaseOptions.PostgreSql];
}
