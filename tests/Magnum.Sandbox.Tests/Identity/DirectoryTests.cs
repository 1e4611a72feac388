using System.Net;

namespace Magnum.Sandbox.Tests.Identity;

public sealed class DirectoryTests
{
    [Fact]
    public async Task A_domain_admin_rules_the_users_of_his_domain_only()
    {
        await using var cloud = await TestCloud.StartAsync();
        var token = await cloud.DomainTokenAsync();
        var domain = cloud.World.Domains.Single(row => row.Name == "magnum").Id;

        var made = await CreateUserAsync(cloud, token, "t1", domain);
        var twin = await CreateUserAsync(cloud, token, "t1", domain);
        var outside = await CreateUserAsync(cloud, token, "t1", "default");
        var found = await cloud.GetAsync($"identity/v3/users?name=t1&domain_id={domain}", token);
        var elsewhere = await cloud.GetAsync("identity/v3/users?domain_id=default", token);

        made.Status.Should().Be(HttpStatusCode.Created);
        made.Text.Should().NotContain("pw-of-t1");
        twin.Status.Should().Be(HttpStatusCode.Conflict);
        ((string?)twin.Json["error"]!["title"]).Should().Be("Conflict");
        outside.Status.Should().Be(HttpStatusCode.Forbidden);
        found.Json["users"]!.AsArray().Should().HaveCount(1);
        elsewhere.Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Plain_users_see_themselves_and_their_project_but_not_the_directory()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");

        (await cloud.GetAsync($"identity/v3/users/{cloud.UserId("demo")}", demo)).Status.Should().Be(HttpStatusCode.OK);
        (await cloud.GetAsync($"identity/v3/projects/{cloud.ProjectId("demo")}", demo)).Status.Should().Be(HttpStatusCode.OK);
        foreach (var path in (string[])["users", "projects", "domains", "roles", "services", "endpoints", "role_assignments"])
            (await cloud.GetAsync($"identity/v3/{path}", demo)).Status.Should().Be(HttpStatusCode.Forbidden, path);
        (await cloud.GetAsync("identity/v3/auth/projects", demo)).Json["projects"]!.AsArray().Should().HaveCount(1);
        (await cloud.GetAsync("identity/v3/regions", demo)).Json["regions"]!.AsArray()
            .Select(row => (string?)row!["id"]).Should().Equal("RegionOne");
    }

    [Fact]
    public async Task Services_are_found_by_type_and_only_enabled_ones_are_in_the_catalog()
    {
        await using var cloud = await TestCloud.StartAsync();
        var octavia = cloud.World.CatalogServices.Single(row => row.Type == "load-balancer");
        cloud.World.CatalogServices.Set(octavia with { Enabled = false });
        var admin = await cloud.TokenAsync("admin", "admin");

        var services = await cloud.GetAsync("identity/v3/services?type=load-balancer", admin);
        var catalog = await cloud.GetAsync("identity/v3/auth/catalog", admin);

        ((bool?)services.Json["services"]!.AsArray().Single()!["enabled"]).Should().BeFalse();
        catalog.Json["catalog"]!.AsArray().Select(row => (string?)row!["type"])
            .Should().Contain("orchestration").And.NotContain("load-balancer");
    }

    [Fact]
    public async Task What_is_not_there_is_named_in_the_error()
    {
        await using var cloud = await TestCloud.StartAsync();
        var admin = await cloud.TokenAsync("admin", "admin");

        var user = await cloud.GetAsync("identity/v3/users/nobody", admin);
        var path = await cloud.GetAsync("identity/v3/no/such/path", admin);

        ((string?)user.Json["error"]!["message"]).Should().Be("Could not find user: nobody.");
        path.Status.Should().Be(HttpStatusCode.NotFound);
        ((int?)path.Json["error"]!["code"]).Should().Be(404);
    }

    [Fact]
    public async Task Version_documents_need_no_token()
    {
        await using var cloud = await TestCloud.StartAsync();

        var root = await cloud.GetAsync("identity");
        var v3 = await cloud.GetAsync("identity/v3/");

        root.Status.Should().Be(HttpStatusCode.MultipleChoices);
        ((string?)v3.Json["version"]!["links"]![0]!["href"]).Should().Be($"{cloud.Sandbox.KeystoneUrl}/");
    }

    [Fact]
    public async Task Role_assignments_are_listed_with_names_on_demand()
    {
        await using var cloud = await TestCloud.StartAsync();
        var admin = await cloud.TokenAsync("admin", "admin");
        var path = $"identity/v3/role_assignments?user.id={cloud.UserId("magnum_domain_admin")}";

        var plain = (await cloud.GetAsync(path, admin)).Json["role_assignments"]!.AsArray().Single()!;
        var named = (await cloud.GetAsync(path + "&include_names=True", admin)).Json["role_assignments"]!.AsArray().Single()!;

        plain["user"]!.AsObject().Should().NotContainKey("name");
        ((string?)named["role"]!["name"]).Should().Be("admin");
        ((string?)named["user"]!["domain"]!["name"]).Should().Be("magnum");
        ((string?)named["scope"]!["domain"]!["name"]).Should().Be("magnum");
    }

    [Fact]
    public async Task Projects_and_roles_can_be_made_and_granted()
    {
        await using var cloud = await TestCloud.StartAsync();
        var admin = await cloud.TokenAsync("admin", "admin");
        var project = (string)(await cloud.SendAsync(HttpMethod.Post, "identity/v3/projects", admin,
            new { project = new { name = "lab" } })).Json["project"]!["id"]!;
        var role = (string)(await cloud.SendAsync(HttpMethod.Post, "identity/v3/roles", admin,
            new { role = new { name = "operator" } })).Json["role"]!["id"]!;
        var grant = $"identity/v3/projects/{project}/users/{cloud.UserId("demo")}/roles/{role}";

        (await cloud.SendAsync(HttpMethod.Head, grant, admin)).Status.Should().Be(HttpStatusCode.NotFound);
        (await cloud.SendAsync(HttpMethod.Put, grant, admin)).Status.Should().Be(HttpStatusCode.NoContent);
        (await cloud.SendAsync(HttpMethod.Head, grant, admin)).Status.Should().Be(HttpStatusCode.NoContent);

        (await cloud.GetAsync("network/v2.0/networks", await cloud.TokenAsync("demo", "lab"))).Status.Should().Be(HttpStatusCode.OK);
    }

    private static Task<TestCloud.Answer> CreateUserAsync(TestCloud cloud, string token, string name, string domain) =>
        cloud.SendAsync(HttpMethod.Post, "identity/v3/users", token,
            new { user = new { name, password = "pw-of-" + name, domain_id = domain, options = new { ignore_password_expiry = true } } });
}
