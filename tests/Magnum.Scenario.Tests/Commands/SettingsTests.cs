using System.Net;
using System.Net.Sockets;
using Magnum.Scenario.Tests.Product;
using Magnum.TestKit;

namespace Magnum.Scenario.Tests.Commands;

public sealed class SettingsTests
{
    [Fact]
    public async Task Bad_settings_are_told_one_by_one_with_exit_code_2_before_anything_listens()
    {
        // Whoever tried to listen here before he read his settings would complain of the port instead.
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var settings = new Dictionary<string, string>
        {
            ["Keystone__AuthUrl"] = "not a url",
            ["Database__Provider"] = "oracle",
            ["Operations__ResendAfterSeconds"] = "-5",
            ["Operations__KeepDays"] = "many",
            ["Api__MaxLimit"] = "few",
            ["Api__ListCacheEntries"] = "some",
        };
        var store = Directory.CreateTempSubdirectory("magnum-settings-").FullName;

        await using var product = ProductProcess.Start(settings, "serve", "--port", $"{port}", "--store", store);

        (await product.WaitAsync(TimeSpan.FromSeconds(30))).Should().Be(2, product.Output);
        foreach (var setting in new[] { "Keystone:AuthUrl", "Keystone:Username", "Keystone:TrusteeDomainName", "Database:Provider", "Operations:ResendAfterSeconds", "Operations:KeepDays", "Api:MaxLimit", "Api:ListCacheEntries" })
            product.Output.Should().Contain(setting);
        product.Output.Should().NotContain("in use");
        product.Output.Should().NotContain("   at ", "a stack trace helps nobody with a setting");
        Directory.Delete(store, recursive: true);
    }

    [Theory]
    [InlineData("--port", "70000", "--port")]
    [InlineData("--port", "seven", "seven")]
    [InlineData("--store", "/proc/magnum", "/proc/magnum")]
    [InlineData("--nonsense", "1", "--nonsense")]
    public async Task An_argument_that_cannot_be_used_is_told_with_exit_code_2(string option, string value, string told)
    {
        await using var product = ProductProcess.Start(new Dictionary<string, string>(), "serve", "--sandbox", option, value);

        (await product.WaitAsync(TimeSpan.FromSeconds(30))).Should().Be(2, product.Output);
        product.Output.Should().Contain(told).And.NotContain("   at ");
    }

    [Fact]
    public async Task A_key_file_without_a_key_is_told_before_the_first_secret_is_needed()
    {
        var store = Directory.CreateTempSubdirectory("magnum-settings-").FullName;
        var keys = Path.Combine(store, "keys");
        await File.WriteAllTextAsync(keys, "garbage\n");

        await using var product = ProductProcess.Start(
            new Dictionary<string, string> { ["Secrets__KeyFile"] = keys }, "serve", "--sandbox", "--port", "0", "--store", store);

        (await product.WaitAsync(TimeSpan.FromSeconds(30))).Should().Be(2, product.Output);
        product.Output.Should().Contain(keys).And.NotContain("   at ");
        File.Exists(Path.Combine(store, "magnum.db")).Should().BeFalse("nothing is made before the start is sure");
        Directory.Delete(store, recursive: true);
    }

    [Fact]
    public async Task A_store_that_is_none_is_told_and_left_as_it_is()
    {
        var store = Directory.CreateTempSubdirectory("magnum-settings-").FullName;
        var file = Path.Combine(store, "embedded.db");
        await File.WriteAllTextAsync(file, new string('x', 10_000));

        await using var product = ProductProcess.Start(new Dictionary<string, string>(), "serve", "--sandbox", "--port", "0", "--store", store);

        (await product.WaitAsync(TimeSpan.FromSeconds(30))).Should().Be(2, product.Output);
        product.Output.Should().Contain(file).And.NotContain("another process").And.NotContain("   at ");
        (await File.ReadAllTextAsync(file)).Should().Be(new string('x', 10_000));
        Directory.Delete(store, recursive: true);
    }

    [Fact]
    public async Task A_store_that_another_process_has_is_refused_and_left_as_it_is()
    {
        await using var cloud = await ProductCloud.StartAsync();
        // As a newer version would find it: it has a migration to make.
        cloud.Change("magnum.db", "delete from __EFMigrationsHistory");

        await using var second = ProductProcess.Start(
            cloud.Settings(), "serve", "--port", $"{FreePort.Next()}", "--store", cloud.Store);

        (await second.WaitAsync(TimeSpan.FromSeconds(30))).Should().Be(2, second.Output);
        second.Output.Should().Contain(cloud.Store).And.NotContain("   at ");
        cloud.Scalar<int>("select count(*) from __EFMigrationsHistory").Should().Be(0);
    }
}
