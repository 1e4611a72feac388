using Magnum.Data.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Magnum.Data.Tests;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("mysql", "Server=x", "*\"mysql\" is unknown*")]
    [InlineData("", null, "*Provider is empty*")]
    [InlineData("postgresql", null, "*ConnectionString is missing*")]
    [InlineData("postgresql", "Database=magnum", "*names no Host*")]
    [InlineData("postgresql", "Nonsense=1", "*cannot be read by postgresql*")]
    [InlineData("sqlite", "Nonsense=1", "*cannot be read by sqlite*")]
    [InlineData("sqlite", "Data Source=:memory:", "*in memory*")]
    [InlineData("sqlite", "Cache=Shared", "*names no \"Data Source\"*")]
    public void A_bad_database_setting_is_one_clear_message(string provider, string? connectionString, string message)
    {
        using var services = Services(new() { Provider = provider, ConnectionString = connectionString }, new() { Key = new('A', 44) });

        var open = () => services.GetRequiredService<IDbContextFactory<MagnumDbContext>>().CreateDbContext();

        open.Should().Throw<OptionsValidationException>().Which.Failures.Should().ContainSingle().Which.Should().Match(message);
    }

    [Theory]
    [InlineData("sqlite", null)]
    [InlineData("SQLite", "")]
    [InlineData("PostgreSQL", "Host=db")]
    public void Good_settings_pass(string provider, string? connectionString) => new DatabaseOptionsValidator()
        .Validate(null, new() { Provider = provider, ConnectionString = connectionString }).Succeeded.Should().BeTrue();

    [Theory]
    [InlineData("sqlite", "abc", "*Secrets:Key is not 32 bytes*")]
    [InlineData("postgresql", null, "*Secrets:Key is missing*")]
    public void A_bad_key_is_one_clear_message(string provider, string? key, string message)
    {
        using var services = Services(new() { Provider = provider, ConnectionString = "Host=db" }, new() { Key = key });

        var read = () => services.GetRequiredService<IOptions<SecretOptions>>().Value;

        read.Should().Throw<OptionsValidationException>().Which.Failures.Should().ContainSingle().Which.Should().Match(message);
    }

    private static ServiceProvider Services(DatabaseOptions database, SecretOptions secrets) =>
        new ServiceCollection().AddMagnumData(database, secrets).BuildServiceProvider();
}
