using System.Security.Cryptography;
using Magnum.Scenario.Tests.Product;
using Magnum.TestKit.Databases;

namespace Magnum.Scenario.Tests.Lifecycle;

public sealed class DatabaseTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public async Task A_cluster_is_created_and_deleted_on_every_database(string provider)
    {
        await using var cloud = await ProductCloud.StartAsync(settings: await SettingsAsync(provider));

        var uuid = await cloud.CreateClusterAsync("durable");
        var cluster = await cloud.WaitForStatusAsync(uuid, "CREATE_COMPLETE");
        await cloud.KillAndRestartAsync();
        await cloud.Api.DeleteAsync($"clusters/{uuid}");
        await cloud.WaitUntilGoneAsync(uuid);

        cluster.GetProperty("api_address").GetString().Should().StartWith("https://127.").And.EndWith(":6443");
        cloud.Stacks.Should().BeEmpty();
        cloud.Sandbox.World.Trusts.Should().BeEmpty();
    }

    private static async Task<IReadOnlyDictionary<string, string>> SettingsAsync(string provider)
    {
        if (provider == "sqlite") return new Dictionary<string, string>();
        var server = await PostgreSqlServer.SharedAsync();
        if (server.SkipReason is { } reason) Assert.Skip(reason);
        return new Dictionary<string, string>
        {
            ["Database__Provider"] = provider,
            ["Database__ConnectionString"] = await server.CreateDatabaseAsync(),
            ["Secrets__Key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
        };
    }
}
