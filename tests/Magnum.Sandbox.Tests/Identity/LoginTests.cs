using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Tests.Identity;

public sealed class LoginTests
{
    [Fact]
    public async Task A_password_and_a_project_give_a_token_with_roles_and_catalog()
    {
        await using var cloud = await TestCloud.StartAsync();

        var answer = await cloud.LoginAsync(TestCloud.Password("demo"), new { project = new { name = "demo", domain = new { name = "Default" } } });

        answer.Status.Should().Be(HttpStatusCode.Created);
        answer.Subject.Should().StartWith("gAAAAAB");
        var token = answer.Json["token"]!;
        token["methods"]!.AsArray().Select(method => (string?)method).Should().Equal("password");
        ((string?)token["user"]!["domain"]!["name"]).Should().Be("Default");
        ((string?)token["project"]!["id"]).Should().Be(cloud.ProjectId("demo"));
        token["roles"]!.AsArray().Select(role => (string?)role!["name"]).Should().Equal("member", "reader");
        ((string?)token["issued_at"]).Should().Be("2026-03-01T12:00:00.000000Z");
        ((string?)token["expires_at"]).Should().Be("2026-03-01T13:00:00.000000Z");
        Url(token, "orchestration").Should().Be($"{cloud.Sandbox.Address}orchestration/v1/{cloud.ProjectId("demo")}");
        Url(token, "container-infra").Should().Be("http://127.0.0.1:7071/v1");
    }

    [Fact]
    public async Task A_login_without_scope_takes_the_default_project_and_an_unscoped_one_has_no_roles()
    {
        await using var cloud = await TestCloud.StartAsync();

        var home = await cloud.LoginAsync(TestCloud.Password("demo"));
        var unscoped = await cloud.LoginAsync(TestCloud.Password("demo"), "unscoped");

        ((string?)home.Json["token"]!["project"]!["name"]).Should().Be("demo");
        unscoped.Json["token"]!.AsObject().Should().NotContainKeys("project", "roles", "catalog");
    }

    [Fact]
    public async Task Domain_and_system_scopes_are_what_they_say()
    {
        await using var cloud = await TestCloud.StartAsync();

        var domain = await cloud.LoginAsync(TestCloud.Password("magnum_domain_admin", "magnum"), new { domain = new { name = "magnum" } });
        var system = await cloud.LoginAsync(TestCloud.Password("admin"), new { system = new { all = true } });

        ((string?)domain.Json["token"]!["domain"]!["name"]).Should().Be("magnum");
        ((bool?)system.Json["token"]!["system"]!["all"]).Should().BeTrue();
    }

    [Theory]
    [InlineData("demo", "wrong", "demo")]
    [InlineData("nobody", "secret", "demo")]
    [InlineData("demo", "secret", "admin")]
    [InlineData("demo", "secret", "no-such-project")]
    public async Task What_does_not_fit_is_refused_in_the_same_words(string user, string password, string project)
    {
        await using var cloud = await TestCloud.StartAsync();

        var answer = await cloud.LoginAsync(TestCloud.Password(user, password: password),
            new { project = new { name = project, domain = new { id = "default" } } });

        answer.Status.Should().Be(HttpStatusCode.Unauthorized);
        JsonNode.DeepEquals(answer.Json, JsonNode.Parse("""
            {"error":{"code":401,"message":"The request you have made requires authentication.","title":"Unauthorized"}}
            """)).Should().BeTrue(answer.Text);
    }

    [Fact]
    public async Task A_token_can_be_rescoped_and_keeps_its_end()
    {
        await using var cloud = await TestCloud.StartAsync();
        var first = await cloud.TokenAsync("admin", "admin");
        cloud.Time.Advance(TimeSpan.FromMinutes(10));

        var answer = await cloud.LoginAsync(new { methods = new[] { "token" }, token = new { id = first } },
            new { project = new { id = cloud.ProjectId("demo") } });

        var token = answer.Json["token"]!;
        token["methods"]!.AsArray().Select(method => (string?)method).Should().Equal("password", "token");
        ((string?)token["project"]!["name"]).Should().Be("demo");
        ((string?)token["expires_at"]).Should().Be("2026-03-01T13:00:00.000000Z");
        token["audit_ids"]!.AsArray().Should().HaveCount(2);
    }

    [Fact]
    public async Task An_application_credential_logs_in_to_its_project_and_cannot_make_trusts()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");
        var made = await cloud.SendAsync(HttpMethod.Post, $"identity/v3/users/{cloud.UserId("demo")}/application_credentials", demo,
            new { application_credential = new { name = "ci", roles = new[] { new { name = "member" } } } });
        made.Status.Should().Be(HttpStatusCode.Created, made.Text);
        var credential = made.Json["application_credential"]!;

        var answer = await cloud.LoginAsync(new
        {
            methods = new[] { "application_credential" },
            application_credential = new { id = (string?)credential["id"], secret = (string?)credential["secret"] },
        });
        var trust = await cloud.SendAsync(HttpMethod.Post, "identity/v3/OS-TRUST/trusts", answer.Subject, TrustTests.Body(cloud, "magnum"));

        answer.Json["token"]!["roles"]!.AsArray().Select(role => (string?)role!["name"]).Should().Equal("member");
        ((bool?)answer.Json["token"]!["application_credential"]!["restricted"]).Should().BeTrue();
        trust.Status.Should().Be(HttpStatusCode.Forbidden);
        trust.Text.Should().Contain("application_credential");
    }

    [Fact]
    public async Task An_unknown_body_is_a_bad_request()
    {
        await using var cloud = await TestCloud.StartAsync();

        var empty = await cloud.SendAsync(HttpMethod.Post, "identity/v3/auth/tokens", body: new { });
        using var text = new StringContent("{not json");
        using var broken = await cloud.Http.PostAsync("identity/v3/auth/tokens", text);

        empty.Status.Should().Be(HttpStatusCode.BadRequest);
        broken.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_body_without_its_length_is_taken_for_empty_as_under_WSGI()
    {
        await using var cloud = await TestCloud.StartAsync();
        var login = new { auth = new { identity = TestCloud.Password("demo") } };
        using var chunked = JsonContent.Create(login);

        using var answer = await cloud.Http.PostAsync("identity/v3/auth/tokens", chunked);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await cloud.LoginAsync(login.auth.identity)).Status.Should().Be(HttpStatusCode.Created);
    }

    private static string? Url(JsonNode token, string type) =>
        (string?)token["catalog"]!.AsArray().Single(service => (string?)service!["type"] == type)!["endpoints"]!.AsArray()
            .Single(endpoint => (string?)endpoint!["interface"] == "public")!["url"];
}
