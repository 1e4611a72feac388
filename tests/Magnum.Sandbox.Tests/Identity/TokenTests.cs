using System.Net;

namespace Magnum.Sandbox.Tests.Identity;

public sealed class TokenTests
{
    private const string Path = "identity/v3/auth/tokens";

    [Fact]
    public async Task A_service_validates_a_users_token()
    {
        await using var cloud = await TestCloud.StartAsync();
        var (service, user) = (await cloud.TokenAsync("magnum", "service"), await cloud.TokenAsync("demo", "demo"));

        var full = await SubjectAsync(cloud, HttpMethod.Get, service, user);
        var head = await SubjectAsync(cloud, HttpMethod.Head, service, user);
        var short_ = await SubjectAsync(cloud, HttpMethod.Get, service, user, "?nocatalog");

        ((string?)full.Json["token"]!["user"]!["name"]).Should().Be("demo");
        full.Subject.Should().Be(user);
        head.Status.Should().Be(HttpStatusCode.OK);
        head.Text.Should().BeEmpty();
        short_.Json["token"]!.AsObject().Should().NotContainKey("catalog");
    }

    [Fact]
    public async Task A_user_validates_his_own_token_but_nobody_elses()
    {
        await using var cloud = await TestCloud.StartAsync();
        var (demo, admin) = (await cloud.TokenAsync("demo", "demo"), await cloud.TokenAsync("admin", "admin"));

        (await SubjectAsync(cloud, HttpMethod.Get, demo, demo)).Status.Should().Be(HttpStatusCode.OK);
        (await SubjectAsync(cloud, HttpMethod.Get, demo, admin)).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_token_ends_when_its_hour_is_over()
    {
        await using var cloud = await TestCloud.StartAsync();
        var user = await cloud.TokenAsync("demo", "demo");
        cloud.Time.Advance(TimeSpan.FromSeconds(3599));
        var service = await cloud.TokenAsync("magnum", "service");
        (await SubjectAsync(cloud, HttpMethod.Get, service, user)).Status.Should().Be(HttpStatusCode.OK);

        cloud.Time.Advance(TimeSpan.FromSeconds(1));

        (await SubjectAsync(cloud, HttpMethod.Get, service, user)).Status.Should().Be(HttpStatusCode.NotFound);
        (await cloud.GetAsync("compute/v2.1/flavors", user)).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_revoked_token_is_gone()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");

        (await SubjectAsync(cloud, HttpMethod.Delete, demo, demo)).Status.Should().Be(HttpStatusCode.NoContent);

        (await SubjectAsync(cloud, HttpMethod.Get, demo, demo)).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_falls_with_its_user_his_password_and_his_roles()
    {
        await using var cloud = await TestCloud.StartAsync();
        var admin = await cloud.TokenAsync("admin", "admin");
        var before = await cloud.TokenAsync("demo", "demo");
        await cloud.SendAsync(HttpMethod.Patch, $"identity/v3/users/{cloud.UserId("demo")}", admin, new { user = new { password = "secret" } });
        (await cloud.GetAsync("compute/v2.1/flavors", before)).Status.Should().Be(HttpStatusCode.OK, "the password is still the same");

        await cloud.SendAsync(HttpMethod.Patch, $"identity/v3/users/{cloud.UserId("demo")}", admin, new { user = new { password = "other" } });
        (await cloud.GetAsync("compute/v2.1/flavors", before)).Status.Should().Be(HttpStatusCode.Unauthorized);

        var magnum = await cloud.TokenAsync("magnum", "service");
        foreach (var role in cloud.World.RoleAssignments.Where(row => row.UserId == cloud.UserId("magnum")).ToArray())
        {
            var path = $"identity/v3/projects/{cloud.ProjectId("service")}/users/{cloud.UserId("magnum")}/roles/{role.RoleId}";
            (await cloud.SendAsync(HttpMethod.Delete, path, admin)).Status.Should().Be(HttpStatusCode.NoContent);
        }
        (await cloud.GetAsync("compute/v2.1/flavors", magnum)).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("compute/v2.1/flavors")]
    [InlineData("network/v2.0/networks")]
    [InlineData("image/v2/images")]
    [InlineData("volume/v3/p/types")]
    [InlineData("key-manager/v1/secrets")]
    [InlineData("load-balancer/v2/lbaas/loadbalancers")]
    [InlineData("identity/v3/users")]
    public async Task Every_service_asks_for_a_token(string path)
    {
        await using var cloud = await TestCloud.StartAsync();

        var answer = await cloud.GetAsync(path, "gAAAAABmade-up");

        answer.Status.Should().Be(HttpStatusCode.Unauthorized);
        ((string?)answer.Json["error"]!["title"]).Should().Be("Unauthorized");
    }

    private static Task<TestCloud.Answer> SubjectAsync(TestCloud cloud, HttpMethod method, string token, string subject, string query = "") =>
        cloud.SendAsync(method, Path + query, token, null, ("X-Subject-Token", subject));
}
