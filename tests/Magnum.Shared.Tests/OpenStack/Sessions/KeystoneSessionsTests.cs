using System.Net;
using System.Text.Json.Nodes;
using Magnum.OpenStack;

namespace Magnum.Shared.Tests.OpenStack.Sessions;

public sealed class KeystoneSessionsTests : IDisposable
{
    private readonly TestCloud _cloud = new();

    public void Dispose() => _cloud.Dispose();

    [Fact]
    public async Task The_service_logs_in_to_its_project()
    {
        var session = await _cloud.ServiceAsync();

        session.TokenId.Should().Be("session-1");
        session.ProjectId.Should().Be("p1");
        Login().Should().Be("""
            {"auth":{"identity":{"methods":["password"],"password":{"user":{"password":"secret","name":"magnum","domain":{"name":"Default"}}}},
            "scope":{"project":{"name":"service","domain":{"name":"Default"}}}}}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task The_trustee_domain_admin_logs_in_to_its_domain()
    {
        await _cloud.Sessions.TrusteeDomainAdminAsync(CancellationToken.None);

        Login().Should().Be("""
            {"auth":{"identity":{"methods":["password"],"password":{"user":{"password":"secret","name":"magnum_domain_admin","domain":{"name":"magnum"}}}},"scope":{"domain":{"name":"magnum"}}}}
            """.Trim());
    }

    [Fact]
    public async Task A_trust_session_logs_in_with_the_trust_alone_as_scope()
    {
        await _cloud.Sessions.TrustAsync("u1", "pw", "t1", CancellationToken.None);

        var auth = JsonNode.Parse(Login())!["auth"]!;
        auth["identity"]!["password"]!["user"]!.ToJsonString().Should().Be("""{"password":"pw","id":"u1"}""");
        auth["scope"]!.ToJsonString().Should().Be("""{"OS-TRUST:trust":{"id":"t1"}}""");
    }

    [Fact]
    public async Task Trust_sessions_are_shared_by_trust_but_never_without_the_right_password()
    {
        var first = await _cloud.Sessions.TrustAsync("u1", "pw", "t1", CancellationToken.None);
        var again = await _cloud.Sessions.TrustAsync("u1", "pw", "t1", CancellationToken.None);
        var guess = await _cloud.Sessions.TrustAsync("u1", "other", "t1", CancellationToken.None);

        again.Should().BeSameAs(first);
        guess.Should().NotBeSameAs(first);
        _cloud.Stub.Logins.Should().Be(2);
    }

    [Fact]
    public async Task A_trust_session_that_services_refuse_is_not_handed_out_when_the_trust_is_gone()
    {
        var session = await _cloud.Sessions.TrustAsync("u1", "pw", "t1", CancellationToken.None);
        _cloud.Stub.Overrule = (_, _) => Task.FromResult<HttpResponseMessage?>(
            StubCloud.Json(HttpStatusCode.Unauthorized, """{"error":{"code":401,"message":"The request you have made requires authentication."}}"""));

        var heat = _cloud.Clients.Orchestration(session);
        await heat.Invoking(it => it.ListStacksAsync("s")).Should().ThrowAsync<OpenStackException>();

        (await _cloud.Sessions.Invoking(it => it.TrustAsync("u1", "pw", "t1", CancellationToken.None)).Should().ThrowAsync<OpenStackException>())
            .Which.IsUnauthorized.Should().BeTrue();
    }

    [Fact]
    public async Task Parallel_needs_log_in_once()
    {
        var sessions = _cloud.Sessions;
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => sessions.ServiceAsync(CancellationToken.None))));

        _cloud.Stub.Logins.Should().Be(1);
    }

    [Fact]
    public async Task A_session_is_renewed_two_minutes_before_it_ends()
    {
        await _cloud.ServiceAsync();
        _cloud.Time.Advance(TimeSpan.FromMinutes(57));
        (await _cloud.ServiceAsync()).TokenId.Should().Be("session-1");
        _cloud.Time.Advance(TimeSpan.FromMinutes(1));
        (await _cloud.ServiceAsync()).TokenId.Should().Be("session-2");
    }

    [Fact]
    public async Task A_failed_login_is_not_remembered()
    {
        _cloud.Stub.Overrule = (_, _) => Task.FromResult<HttpResponseMessage?>(StubCloud.Json(
            HttpStatusCode.Unauthorized, """{"error":{"code":401,"message":"wrong password","title":"Unauthorized"}}"""));
        var error = (await _cloud.Invoking(cloud => cloud.ServiceAsync()).Should().ThrowAsync<OpenStackException>()).Which;
        error.IsUnauthorized.Should().BeTrue();
        error.Message.Should().Be("identity answered 401 to POST http://cloud.test/identity/v3/auth/tokens: wrong password");

        _cloud.Stub.Overrule = null;
        (await _cloud.ServiceAsync()).TokenId.Should().Be("session-1");
    }

    [Fact]
    public async Task A_login_answer_without_a_token_is_named_as_such()
    {
        _cloud.Stub.Overrule = (_, _) => Task.FromResult<HttpResponseMessage?>(StubCloud.Json(HttpStatusCode.Created, "{}"));

        await _cloud.Invoking(cloud => cloud.ServiceAsync()).Should().ThrowAsync<OpenStackException>().WithMessage("*X-Subject-Token*");
    }

    [Fact]
    public async Task A_users_own_token_is_never_replaced()
    {
        var token = await _cloud.Validator.ValidateAsync("good-1", CancellationToken.None);
        var session = _cloud.Sessions.FromValidatedToken(token!);
        _cloud.Stub.AnswerCallsWith(HttpStatusCode.Unauthorized, "{}");

        var call = () => _cloud.Clients.Compute(session).GetKeypairAsync("k");
        (await call.Should().ThrowAsync<OpenStackException>()).Which.IsUnauthorized.Should().BeTrue();
        _cloud.Stub.Logins.Should().Be(1);
        _cloud.Stub.Requests[^1].Token.Should().Be("good-1");
    }

    private string Login() => _cloud.Stub.Requests.Single(request => request.IsLogin).Body;
}
