using System.Net;

namespace Magnum.Sandbox.Tests.Cloud;

public sealed class NetworkTests
{
    [Theory]
    [InlineData("router:external=True", "public")]
    [InlineData("router:external=false", "private")]
    [InlineData("name=private", "private")]
    [InlineData("name=private&router:external=true", "")]
    public async Task Networks_are_filtered(string query, string expected)
    {
        await using var cloud = await TestCloud.StartAsync();

        var answer = await cloud.GetAsync($"network/v2.0/networks?{query}", await cloud.TokenAsync("demo", "demo"));

        string.Join(',', answer.Json["networks"]!.AsArray().Select(row => (string?)row!["name"])).Should().Be(expected);
    }

    [Fact]
    public async Task A_project_does_not_see_what_another_one_made()
    {
        await using var cloud = await TestCloud.StartAsync();
        var (demo, magnum) = (await cloud.TokenAsync("demo", "demo"), await cloud.TokenAsync("admin", "admin"));
        await MakeUserAsync(cloud, "other");
        var other = await cloud.TokenAsync("other", "service");
        var network = await CreateAsync(cloud, demo, "network", new { name = "n1" });

        (await cloud.GetAsync($"network/v2.0/networks/{network}", demo)).Status.Should().Be(HttpStatusCode.OK);
        (await cloud.GetAsync($"network/v2.0/networks/{network}", magnum)).Status.Should().Be(HttpStatusCode.OK, "an admin sees all");
        var hidden = await cloud.GetAsync($"network/v2.0/networks/{network}", other);
        hidden.Status.Should().Be(HttpStatusCode.NotFound);
        ((string?)hidden.Json["NeutronError"]!["type"]).Should().Be("NetworkNotFound");
        (await cloud.GetAsync($"network/v2.0/networks?id={network}", other)).Json["networks"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Ports_and_floating_ips_get_addresses_of_their_network_and_hold_it()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");
        var network = await CreateAsync(cloud, demo, "network", new { name = "n1" });
        var subnet = await CreateAsync(cloud, demo, "subnet", new { network_id = network, cidr = "192.168.7.0/29", name = "s1" });
        var port = await CreateAsync(cloud, demo, "port", new { network_id = network });
        var outside = cloud.World.Networks.Single(row => row.External).Id;
        var ip = await CreateAsync(cloud, demo, "floatingip", new { floating_network_id = outside, port_id = port });

        cloud.World.Subnets.Find(subnet)!.GatewayIp.Should().Be("192.168.7.1");
        cloud.World.Ports.Find(port)!.FixedAddress.Should().Be("192.168.7.2");
        var listed = await cloud.GetAsync($"network/v2.0/floatingips?port_id={port}", demo);
        ((string?)listed.Json["floatingips"]!.AsArray().Single()!["floating_ip_address"]).Should().StartWith("172.24.4.");
        (await DeleteAsync(cloud, demo, $"networks/{network}")).Should().Be(HttpStatusCode.Conflict);
        (await DeleteAsync(cloud, demo, $"floatingips/{ip}")).Should().Be(HttpStatusCode.NoContent);
        (await DeleteAsync(cloud, demo, $"ports/{port}")).Should().Be(HttpStatusCode.NoContent);
        (await DeleteAsync(cloud, demo, $"networks/{network}")).Should().Be(HttpStatusCode.NoContent);
        cloud.World.Subnets.Find(subnet).Should().BeNull();
    }

    [Fact]
    public async Task A_full_subnet_gives_no_more_ports()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");
        var network = await CreateAsync(cloud, demo, "network", new { name = "n1" });
        await CreateAsync(cloud, demo, "subnet", new { network_id = network, cidr = "192.168.7.0/30" });
        await CreateAsync(cloud, demo, "port", new { network_id = network });

        var full = await cloud.SendAsync(HttpMethod.Post, "network/v2.0/ports", demo, new { port = new { network_id = network } });

        full.Status.Should().Be(HttpStatusCode.Conflict);
        ((string?)full.Json["NeutronError"]!["type"]).Should().Be("IpAddressGenerationFailure");
    }

    [Fact]
    public async Task Routers_and_security_groups_come_and_go()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");
        var outside = cloud.World.Networks.Single(row => row.External).Id;

        var router = await CreateAsync(cloud, demo, "router", new { name = "r1", external_gateway_info = new { network_id = outside } });
        var group = (await cloud.SendAsync(HttpMethod.Post, "network/v2.0/security-groups", demo,
            new { security_group = new { name = "g1" } })).Json["security_group"]!["id"]!;

        (await cloud.GetAsync("network/v2.0/routers", demo)).Json["routers"]!.AsArray().Should().HaveCount(1);
        (await cloud.GetAsync("network/v2.0/security-groups", demo)).Json["security_groups"]!.AsArray().Should().HaveCount(1);
        (await DeleteAsync(cloud, demo, $"routers/{router}")).Should().Be(HttpStatusCode.NoContent);
        (await DeleteAsync(cloud, demo, $"security-groups/{group}")).Should().Be(HttpStatusCode.NoContent);
        (await DeleteAsync(cloud, demo, $"routers/{router}")).Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task MakeUserAsync(TestCloud cloud, string name)
    {
        var admin = await cloud.TokenAsync("admin", "admin");
        var made = await cloud.SendAsync(HttpMethod.Post, "identity/v3/users", admin,
            new { user = new { name, password = "secret", domain_id = "default" } });
        var member = cloud.World.Roles.Single(role => role.Name == "member").Id;
        await cloud.SendAsync(HttpMethod.Put,
            $"identity/v3/projects/{cloud.ProjectId("service")}/users/{made.Json["user"]!["id"]}/roles/{member}", admin);
    }

    private static async Task<string> CreateAsync(TestCloud cloud, string token, string kind, object body)
    {
        var made = await cloud.SendAsync(HttpMethod.Post, $"network/v2.0/{kind}s", token, new Dictionary<string, object> { [kind] = body });
        made.Status.Should().Be(HttpStatusCode.Created, made.Text);
        return (string)made.Json[kind]!["id"]!;
    }

    private static async Task<HttpStatusCode> DeleteAsync(TestCloud cloud, string token, string path) =>
        (await cloud.SendAsync(HttpMethod.Delete, "network/v2.0/" + path, token)).Status;
}
