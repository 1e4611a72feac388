using Magnum.Sandbox.Seed;

namespace Magnum.Sandbox.Tests.Control;

public sealed class SeedTests
{
    private const string Small = """
        {
          // a comment is fine
          "region": "Lab",
          "domains": [{ "name": "Default", "id": "default" }],
          "projects": [{ "name": "p", "id": "p-id" }],
          "users": [{ "name": "u", "password": "pw", "default_project": "p" }],
          "role_assignments": [{ "user": "u", "project": "p", "roles": ["member"] }],
          "services": [{ "type": "load-balancer", "enabled": false }, { "type": "object-store", "url": "http://swift" }],
        }
        """;

    [Fact]
    public async Task A_cloud_is_what_its_seed_says()
    {
        await using var cloud = await FromAsync(Small);

        var answer = await cloud.LoginAsync(TestCloud.Password("u", password: "pw"));

        var token = answer.Json["token"]!;
        ((string?)token["project"]!["id"]).Should().Be("p-id");
        var catalog = token["catalog"]!.AsArray();
        catalog.Select(service => (string?)service!["type"]).Should().Contain("object-store").And.NotContain("load-balancer");
        ((string?)catalog[0]!["endpoints"]![0]!["region"]).Should().Be("Lab");
    }

    [Fact]
    public async Task Ids_are_the_same_on_every_start()
    {
        await using var first = await TestCloud.StartAsync();
        await using var second = await TestCloud.StartAsync();

        second.World.Projects.Select(row => row.Id).Should().BeEquivalentTo(first.World.Projects.Select(row => row.Id));
        second.World.Images.Select(row => row.Id).Should().BeEquivalentTo(first.World.Images.Select(row => row.Id));
        second.World.Networks.Select(row => row.Id).Should().BeEquivalentTo(first.World.Networks.Select(row => row.Id));
    }

    [Theory]
    [InlineData("""{ "users": [{ "name": "u", "password": 7 }] }""", "$.users[0].password")]
    [InlineData("""{ "userz": [] }""", "userz")]
    [InlineData("""{ "domains": [ """, "line 1")]
    [InlineData("""{ "users": [{ "name": "u" }] }""", "$.users[0]")]
    [InlineData("""{ "users": [{ "name": "u", "password": "p" }] }""", "$.users[0].domain: there is no domain named 'Default'")]
    [InlineData("""{ "domains": [{ "name": "Default" }, { "name": "Default" }] }""", "$.domains[1]: 'Default' is there twice")]
    [InlineData("""{ "domains": [{ "name": "Default" }], "users": [{ "name": "u", "password": "p" }], "role_assignments": [{ "user": "u", "roles": ["member"] }] }""",
        "$.role_assignments[0]: give exactly one of")]
    [InlineData("""{ "domains": [{ "name": "Default" }], "users": [{ "name": "u", "password": "p" }], "role_assignments": [{ "user": "u", "system": true, "roles": ["king"] }] }""",
        "$.role_assignments[0].roles[0]: there is no role named 'king'")]
    [InlineData("""{ "domains": [{ "name": "Default" }], "projects": [{ "name": "admin" }], "networks": [{ "name": "n", "subnets": [{ "name": "s", "cidr": "ten" }] }] }""",
        "$.networks[0].subnets[0].cidr: 'ten' is not an address range")]
    [InlineData("""{ "keypairs": [{ "name": "k", "user": "nobody", "public_key": "x" }] }""", "$.keypairs[0].user")]
    public async Task A_bad_seed_is_refused_with_file_and_place(string json, string place)
    {
        var start = async () => await FromAsync(json);

        var problem = (await start.Should().ThrowAsync<SandboxSeedException>()).Which;

        problem.Message.Should().Contain(".json").And.Contain(place);
    }

    [Fact]
    public async Task A_missing_seed_is_named()
    {
        var start = () => SandboxCloud.StartAsync(new SandboxOptions { Seed = "/no/such/seed.json" });

        (await start.Should().ThrowAsync<SandboxSeedException>()).WithMessage("Sandbox seed /no/such/seed.json: cannot be read:*");
    }

    [Fact]
    public async Task Options_without_sense_are_refused()
    {
        await FluentActions.Awaiting(() => SandboxCloud.StartAsync(new SandboxOptions { StackSeconds = -1 }))
            .Should().ThrowAsync<ArgumentException>().WithMessage("*Sandbox:StackSeconds*");
        await FluentActions.Awaiting(() => SandboxCloud.StartAsync(new SandboxOptions { Port = 70000 }))
            .Should().ThrowAsync<ArgumentException>().WithMessage("*Sandbox:Port*");
    }

    [Fact]
    public async Task A_taken_port_is_said_to_be_taken()
    {
        await using var cloud = await TestCloud.StartAsync();

        var start = () => SandboxCloud.StartAsync(new SandboxOptions { Port = cloud.Sandbox.Address.Port });

        (await start.Should().ThrowAsync<IOException>()).WithMessage($"*{cloud.Sandbox.Address.Port}*");
    }

    private static async Task<TestCloud> FromAsync(string json)
    {
        var path = Path.Combine(Path.GetTempPath(), $"seed-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(path, json);
        try
        {
            return await TestCloud.StartAsync(options => options.Seed = path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
