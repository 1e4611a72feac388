using System.Net;

namespace Magnum.Sandbox.Tests.Identity;

public sealed class TrustTests
{
    private const string Path = "identity/v3/OS-TRUST/trusts";

    [Fact]
    public async Task A_trustee_acts_as_the_trustor_with_the_delegated_roles_only()
    {
        await using var cloud = await TestCloud.StartAsync();
        var (trustee, trust) = await DelegateAsync(cloud);

        var answer = await LoginAsync(cloud, trustee, trust);

        answer.Status.Should().Be(HttpStatusCode.Created, answer.Text);
        var token = answer.Json["token"]!;
        ((string?)token["user"]!["id"]).Should().Be(cloud.UserId("demo"));
        ((string?)token["project"]!["id"]).Should().Be(cloud.ProjectId("demo"));
        token["roles"]!.AsArray().Select(role => (string?)role!["name"]).Should().Equal("member");
        ((string?)token["OS-TRUST:trust"]!["trustee_user"]!["id"]).Should().Be(trustee);
        ((string?)token["OS-TRUST:trust"]!["trustor_user"]!["id"]).Should().Be(cloud.UserId("demo"));
    }

    [Fact]
    public async Task Only_the_trustor_himself_makes_a_trust_and_only_with_roles_he_has()
    {
        await using var cloud = await TestCloud.StartAsync();
        var (demo, admin) = (await cloud.TokenAsync("demo", "demo"), await cloud.TokenAsync("admin", "admin"));

        (await cloud.SendAsync(HttpMethod.Post, Path, admin, Body(cloud, "magnum"))).Status.Should().Be(HttpStatusCode.Forbidden);
        (await cloud.SendAsync(HttpMethod.Post, Path, demo, Body(cloud, "magnum", "admin"))).Status.Should().Be(HttpStatusCode.NotFound);
        (await cloud.SendAsync(HttpMethod.Post, Path, demo, Body(cloud, "magnum"))).Status.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_trust_token_makes_no_further_trusts_and_is_not_rescoped()
    {
        await using var cloud = await TestCloud.StartAsync();
        var (trustee, trust) = await DelegateAsync(cloud);
        var token = (await LoginAsync(cloud, trustee, trust)).Subject!;

        var again = await cloud.SendAsync(HttpMethod.Post, Path, token, Body(cloud, "magnum"));
        var rescoped = await cloud.LoginAsync(new { methods = new[] { "token" }, token = new { id = token } },
            new { project = new { id = cloud.ProjectId("demo") } });

        again.Status.Should().Be(HttpStatusCode.Forbidden);
        rescoped.Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Somebody_else_cannot_use_the_trust()
    {
        await using var cloud = await TestCloud.StartAsync();
        var (_, trust) = await DelegateAsync(cloud);

        var answer = await cloud.LoginAsync(TestCloud.Password("magnum"), Scope(trust));

        answer.Status.Should().Be(HttpStatusCode.Forbidden);
        answer.Text.Should().Contain("User is not a trustee.");
    }

    [Fact]
    public async Task Deleting_is_for_the_trustor_the_trustee_in_his_name_and_the_admin()
    {
        await using var cloud = await TestCloud.StartAsync();
        var (trustee, first) = await DelegateAsync(cloud);
        var second = await CreateAsync(cloud, trustee);
        var third = await CreateAsync(cloud, trustee);
        var acting = (await LoginAsync(cloud, trustee, first)).Subject!;
        var stranger = await cloud.DomainTokenAsync();
        stranger.Should().NotBeNull();

        (await DeleteAsync(cloud, second, await cloud.TokenAsync("demo", "demo"))).Should().Be(HttpStatusCode.NoContent);
        (await DeleteAsync(cloud, third, await cloud.TokenAsync("admin", "admin"))).Should().Be(HttpStatusCode.NoContent);
        (await DeleteAsync(cloud, first, acting)).Should().Be(HttpStatusCode.NoContent);
        (await cloud.GetAsync("compute/v2.1/flavors", acting)).Status.Should().Be(HttpStatusCode.Unauthorized);
        cloud.World.Trusts.Count.Should().Be(0);
        var gone = await LoginAsync(cloud, trustee, first);
        gone.Status.Should().Be(HttpStatusCode.Unauthorized);
        gone.Text.Should().Contain("The request you have made requires authentication.");
    }

    [Fact]
    public async Task A_trust_dies_with_the_trustors_role_and_with_either_user()
    {
        await using var cloud = await TestCloud.StartAsync();
        var (trustee, trust) = await DelegateAsync(cloud);
        var admin = await cloud.TokenAsync("admin", "admin");
        var member = cloud.World.Roles.Single(role => role.Name == "member").Id;

        await cloud.SendAsync(HttpMethod.Delete,
            $"identity/v3/projects/{cloud.ProjectId("demo")}/users/{cloud.UserId("demo")}/roles/{member}", admin);
        (await LoginAsync(cloud, trustee, trust)).Status.Should().Be(HttpStatusCode.Forbidden);

        (await cloud.SendAsync(HttpMethod.Delete, $"identity/v3/users/{trustee}", await cloud.DomainTokenAsync()))
            .Status.Should().Be(HttpStatusCode.NoContent);
        cloud.World.Trusts.Count.Should().Be(0);
    }

    [Fact]
    public async Task Trusts_are_listed_by_trustor_or_trustee_and_by_others_not_at_all()
    {
        await using var cloud = await TestCloud.StartAsync();
        var (trustee, trust) = await DelegateAsync(cloud);
        var demo = await cloud.TokenAsync("demo", "demo");

        var own = await cloud.GetAsync($"{Path}?trustor_user_id={cloud.UserId("demo")}", demo);
        var byTrustee = await cloud.GetAsync($"{Path}?trustee_user_id={trustee}", await cloud.TokenAsync("admin", "admin"));
        var all = await cloud.GetAsync(Path, demo);

        own.Json["trusts"]!.AsArray().Select(row => (string?)row!["id"]).Should().Equal(trust);
        byTrustee.Json["trusts"]!.AsArray().Should().HaveCount(1);
        all.Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_trust_with_an_end_and_a_number_of_uses_keeps_to_both()
    {
        await using var cloud = await TestCloud.StartAsync();
        var trustee = cloud.UserId("magnum");
        var made = await cloud.SendAsync(HttpMethod.Post, Path, await cloud.TokenAsync("demo", "demo"), new
        {
            trust = new
            {
                trustor_user_id = cloud.UserId("demo"),
                trustee_user_id = trustee,
                project_id = cloud.ProjectId("demo"),
                impersonation = false,
                roles = new[] { new { name = "reader" } },
                expires_at = "2026-03-01T12:30:00.000000Z",
                remaining_uses = 1,
            },
        });
        var trust = (string)made.Json["trust"]!["id"]!;

        var first = await cloud.LoginAsync(TestCloud.Password("magnum"), Scope(trust));
        var second = await cloud.LoginAsync(TestCloud.Password("magnum"), Scope(trust));
        cloud.Time.Advance(TimeSpan.FromMinutes(30));
        var late = await cloud.LoginAsync(TestCloud.Password("magnum"), Scope(trust));

        ((string?)first.Json["token"]!["user"]!["id"]).Should().Be(trustee, "without impersonation the trustee stays himself");
        ((string?)first.Json["token"]!["expires_at"]).Should().Be("2026-03-01T12:30:00.000000Z");
        second.Status.Should().Be(HttpStatusCode.Forbidden);
        late.Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    internal static object Body(TestCloud cloud, string trustee, string role = "member") => Request(cloud, cloud.UserId(trustee), role);

    private static object Request(TestCloud cloud, string trusteeId, string role) => new
    {
        trust = new
        {
            trustor_user_id = cloud.UserId("demo"),
            trustee_user_id = trusteeId,
            project_id = cloud.ProjectId("demo"),
            impersonation = true,
            allow_redelegation = false,
            roles = new[] { new { name = role } },
        },
    };

    private static async Task<(string Trustee, string Trust)> DelegateAsync(TestCloud cloud)
    {
        var domain = cloud.World.Domains.Single(row => row.Name == "magnum").Id;
        var user = await cloud.SendAsync(HttpMethod.Post, "identity/v3/users", await cloud.DomainTokenAsync(),
            new { user = new { name = "trustee", password = "trustee-password", domain_id = domain } });
        user.Status.Should().Be(HttpStatusCode.Created, user.Text);
        var trustee = (string)user.Json["user"]!["id"]!;
        return (trustee, await CreateAsync(cloud, trustee));
    }

    private static async Task<string> CreateAsync(TestCloud cloud, string trustee)
    {
        var made = await cloud.SendAsync(HttpMethod.Post, Path, await cloud.TokenAsync("demo", "demo"), Request(cloud, trustee, "member"));
        made.Status.Should().Be(HttpStatusCode.Created, made.Text);
        return (string)made.Json["trust"]!["id"]!;
    }

    private static Task<TestCloud.Answer> LoginAsync(TestCloud cloud, string trustee, string trust) =>
        cloud.LoginAsync(new { methods = new[] { "password" }, password = new { user = new { id = trustee, password = "trustee-password" } } },
            Scope(trust));

    private static Dictionary<string, object> Scope(string trust) => new() { ["OS-TRUST:trust"] = new { id = trust } };

    private static async Task<HttpStatusCode> DeleteAsync(TestCloud cloud, string trust, string token) =>
        (await cloud.SendAsync(HttpMethod.Delete, $"{Path}/{trust}", token)).Status;
}
