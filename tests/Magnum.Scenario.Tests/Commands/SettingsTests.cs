using System.Net;
using System.Net.Sockets;
using Magnum.Scenario.Tests.Product;

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
        };
        var store = Directory.CreateTempSubdirectory("magnum-settings-").FullName;

        await using var product = ProductProcess.Start(settings, "serve", "--port", $"{port}", "--store", store);

        (await product.WaitAsync(TimeSpan.FromSeconds(30))).Should().Be(2, product.Output);
        foreach (var setting in new[] { "Keystone:AuthUrl", "Keystone:Username", "Keystone:TrusteeDomainName", "Database:Provider", "ResendAfterSeconds" })
            product.Output.Should().Contain(setting);
        product.Output.Should().NotContain("in use");
        product.Output.Should().NotContain("   at ", "a stack trace helps nobody with a setting");
        Directory.Delete(store, recursive: true);
    }
}
