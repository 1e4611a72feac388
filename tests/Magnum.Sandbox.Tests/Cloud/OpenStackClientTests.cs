using System.Diagnostics;

namespace Magnum.Sandbox.Tests.Cloud;

/// <summary>The unmodified client against the sandbox; each call starts a Python, so there are few.</summary>
public sealed class OpenStackClientTests
{
    [Fact]
    public async Task The_openstack_client_finds_its_way_through_every_service_that_it_knows()
    {
        var client = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "openstack")).FirstOrDefault(File.Exists);
        if (client is null)
            Assert.Skip("The openstack client is not installed.");
        await using var sandbox = await SandboxCloud.StartAsync(new SandboxOptions());

        var outputs = await Task.WhenAll(
            RunAsync(client, sandbox, "token", "issue", "-f", "value", "-c", "project_id"),
            RunAsync(client, sandbox, "flavor", "list", "-f", "value", "-c", "Name"),
            RunAsync(client, sandbox, "image", "list", "-f", "value", "-c", "Name"),
            RunAsync(client, sandbox, "network", "list", "-f", "value", "-c", "Name"),
            RunAsync(client, sandbox, "keypair", "list", "-f", "value", "-c", "Name"),
            RunAsync(client, sandbox, "volume", "type", "list", "-f", "value", "-c", "Name"));

        outputs[0].Should().Be(sandbox.World.Projects.Single(project => project.Name == "demo").Id);
        outputs[1].Split('\n').Should().BeEquivalentTo("m1.tiny", "m1.small", "m1.medium", "m1.large", "ds4G");
        outputs[2].Split('\n').Should().BeEquivalentTo("fedora-coreos", "ubuntu", "cirros");
        outputs[3].Split('\n').Should().BeEquivalentTo("public", "private");
        outputs[4].Should().Be("testkey");
        outputs[5].Split('\n').Should().BeEquivalentTo("lvmdriver-1", "ssd");
    }

    private static async Task<string> RunAsync(string client, SandboxCloud sandbox, params string[] arguments)
    {
        var start = new ProcessStartInfo(client, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in ((string, string)[])
        [
            ("OS_AUTH_URL", sandbox.KeystoneUrl.ToString()), ("OS_USERNAME", "demo"), ("OS_PASSWORD", "secret"),
            ("OS_PROJECT_NAME", "demo"), ("OS_USER_DOMAIN_NAME", "Default"), ("OS_PROJECT_DOMAIN_NAME", "Default"),
            ("OS_REGION_NAME", "RegionOne"), ("OS_IDENTITY_API_VERSION", "3"),
        ])
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, $"openstack {string.Join(' ', arguments)}: {await error}");
        return output.Trim();
    }
}
