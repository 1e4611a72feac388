using System.Net;
using Magnum.Sandbox.Compute;

namespace Magnum.Sandbox.Tests.Cloud;

public sealed class ComputeTests
{
    [Fact]
    public async Task Flavors_come_with_their_sizes_and_in_pages()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");

        var first = await cloud.GetAsync("compute/v2.1/flavors/detail?limit=3", demo);
        var next = (string)first.Json["flavors_links"]![0]!["href"]!;
        var second = await cloud.GetAsync(next, demo);
        var unknown = await cloud.GetAsync("compute/v2.1/flavors/m9.none", demo);

        first.Json["flavors"]!.AsArray().Should().HaveCount(3);
        second.Json["flavors"]!.AsArray().Select(row => (string?)row!["name"]).Should().Equal("m1.large", "ds4G");
        second.Json.AsObject().Should().NotContainKey("flavors_links");
        ((int?)first.Json["flavors"]![1]!["ram"]).Should().Be(2048);
        unknown.Status.Should().Be(HttpStatusCode.NotFound);
        ((string?)unknown.Json["itemNotFound"]!["message"]).Should().Be("Flavor m9.none could not be found.");
    }

    [Fact]
    public async Task Key_pairs_belong_to_their_user()
    {
        await using var cloud = await TestCloud.StartAsync();
        var (demo, magnum) = (await cloud.TokenAsync("demo", "demo"), await cloud.TokenAsync("magnum", "service"));

        var made = await cloud.SendAsync(HttpMethod.Post, "compute/v2.1/os-keypairs", demo, new { keypair = new { name = "mine" } });
        var twin = await cloud.SendAsync(HttpMethod.Post, "compute/v2.1/os-keypairs", demo, new { keypair = new { name = "mine" } });

        ((string?)made.Json["keypair"]!["private_key"]).Should().StartWith("-----BEGIN RSA PRIVATE KEY-----");
        ((string?)made.Json["keypair"]!["public_key"]).Should().StartWith("ssh-rsa AAAAB3NzaC1yc2E");
        twin.Status.Should().Be(HttpStatusCode.Conflict);
        (await cloud.GetAsync("compute/v2.1/os-keypairs/mine", demo)).Status.Should().Be(HttpStatusCode.OK);
        (await cloud.GetAsync("compute/v2.1/os-keypairs/mine", magnum)).Status.Should().Be(HttpStatusCode.NotFound);
        (await cloud.GetAsync("compute/v2.1/os-keypairs", demo)).Json["keypairs"]!.AsArray()
            .Select(row => (string?)row!["keypair"]!["name"]).Should().Equal("mine", "testkey");
        (await cloud.SendAsync(HttpMethod.Delete, "compute/v2.1/os-keypairs/mine", demo)).Status.Should().Be(HttpStatusCode.Accepted);
        (await cloud.GetAsync("compute/v2.1/os-keypairs/mine", demo)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Servers_are_seen_by_their_project_and_by_an_admin_who_asks_for_all()
    {
        await using var cloud = await TestCloud.StartAsync();
        cloud.World.Servers.Set(new ServerRow("s1", "k8s-master-0", cloud.ProjectId("demo"), cloud.UserId("demo"))
        {
            Flavor = "m1.small",
            Image = "ubuntu",
            FixedAddress = "10.0.0.5",
            FloatingAddress = "172.24.4.9",
        });
        var (demo, admin) = (await cloud.TokenAsync("demo", "demo"), await cloud.TokenAsync("admin", "admin"));

        var own = await cloud.GetAsync("compute/v2.1/servers/detail?name=master-%5Cd", demo);
        var server = own.Json["servers"]!.AsArray().Single()!;
        ((string?)server["flavor"]!["id"]).Should().Be("2");
        server["addresses"]!["private"]!.AsArray().Select(row => (string?)row!["addr"]).Should().Equal("10.0.0.5", "172.24.4.9");
        (await cloud.GetAsync("compute/v2.1/servers?name=worker", demo)).Json["servers"]!.AsArray().Should().BeEmpty();
        (await cloud.GetAsync("compute/v2.1/servers", admin)).Json["servers"]!.AsArray().Should().BeEmpty();
        (await cloud.GetAsync("compute/v2.1/servers?all_tenants=1", admin)).Json["servers"]!.AsArray().Should().HaveCount(1);
        (await cloud.GetAsync("compute/v2.1/servers/s1", await cloud.TokenAsync("demo", "demo"))).Status.Should().Be(HttpStatusCode.OK);
    }
}
