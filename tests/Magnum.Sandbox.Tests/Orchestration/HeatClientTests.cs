using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Tests.Orchestration;

/// <summary>The unmodified heat client; each call starts a Python, so there are few.</summary>
public sealed class HeatClientTests
{
    private const string Client = "/usr/bin/openstack";

    private static bool IsInstalled => File.Exists(Client) && Directory.Exists("/usr/lib/python3/dist-packages/heatclient");

    [Fact]
    public async Task The_openstack_client_lists_and_shows_stacks()
    {
        if (!IsInstalled)
            Assert.Skip("openstack with python3-heatclient is not installed.");
        await using var heat = await HeatCloud.StartAsync();
        await heat.CreateAsync("cli");
        heat.Pass(11);
        var outputs = await Task.WhenAll(
            RunAsync(heat, "stack", "list", "-f", "value", "-c", "Stack Name", "-c", "Stack Status"),
            RunAsync(heat, "stack", "show", "cli", "-f", "json"));
        outputs[0].Trim().Should().Be("cli CREATE_COMPLETE");
        ((string)JsonNode.Parse(outputs[1])!["stack_status"]!).Should().Be("CREATE_COMPLETE");
    }

    private static async Task<string> RunAsync(HeatCloud heat, params string[] arguments)
    {
        var start = new ProcessStartInfo(Client, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["OS_AUTH_URL"] = heat.Cloud.Sandbox.KeystoneUrl.ToString(),
                ["OS_USERNAME"] = "demo",
                ["OS_PASSWORD"] = "secret",
                ["OS_PROJECT_NAME"] = "demo",
                ["OS_USER_DOMAIN_NAME"] = "Default",
                ["OS_PROJECT_DOMAIN_NAME"] = "Default",
                ["OS_IDENTITY_API_VERSION"] = "3",
            },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, $"openstack {string.Join(' ', arguments)}: {await error}");
        return output;
    }
}
