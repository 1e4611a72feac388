using System.Net;
using Magnum.OpenStack;
using Magnum.OpenStack.Identity;

namespace Magnum.Shared.Tests.OpenStack.Identity;

public sealed class TrustCreationTests : IDisposable
{
    private static readonly NewTrust Delegation = new("trustor", "trustee", "p1", [new RoleReference("member")]);

    private readonly TestCloud _cloud = new();

    public void Dispose() => _cloud.Dispose();

    [Fact]
    public async Task A_trust_delegates_named_roles_by_impersonation_and_no_further()
    {
        _cloud.Stub.AnswerCallsWith(
            HttpStatusCode.Created,
            """{"trust":{"id":"t1","trustor_user_id":"trustor","trustee_user_id":"trustee","project_id":"p1","expires_at":null}}""");

        var trust = await (await IdentityAsync()).CreateDelegationAsync(Delegation);

        trust.Id.Should().Be("t1");
        var request = _cloud.Stub.Requests[^1];
        request.Uri.Should().Be(new Uri("http://cloud.test/identity/v3/OS-TRUST/trusts"));
        request.Body.Should().Be(
            """{"trust":{"trustor_user_id":"trustor","trustee_user_id":"trustee","project_id":"p1","roles":[{"name":"member"}],"impersonation":true,"allow_redelegation":false}}""");
    }

    [Fact]
    public async Task A_refused_application_credential_gets_advice()
    {
        _cloud.Stub.AnswerCallsWith(
            HttpStatusCode.Forbidden,
            """{"error":{"code":403,"message":"Using method 'application_credential' is not allowed for managing trusts.","title":"Forbidden"}}""");
        var identity = await IdentityAsync();

        var error = (await identity.Invoking(it => it.CreateDelegationAsync(Delegation)).Should().ThrowAsync<TrustNotAllowedException>()).Which;
        error.Message.Should().Contain("obtained by password");
        error.IsForbidden.Should().BeTrue();
    }

    [Fact]
    public async Task Another_refusal_stays_as_it_is()
    {
        _cloud.Stub.AnswerCallsWith(HttpStatusCode.Forbidden, """{"error":{"code":403,"message":"At least one role should be specified."}}""");
        var identity = await IdentityAsync();

        (await identity.Invoking(it => it.CreateDelegationAsync(Delegation)).Should().ThrowAsync<OpenStackException>())
            .Which.Should().NotBeOfType<TrustNotAllowedException>();
    }

    [Fact]
    public async Task A_trustee_is_exempt_from_password_rules()
    {
        _cloud.Stub.AnswerCallsWith(HttpStatusCode.Created, """{"user":{"id":"u1","name":"n","domain_id":"d"}}""");

        await (await IdentityAsync()).CreateUserAsync(new CreateUserRequest(NewUser.Trustee("n", "pw", "d")));

        _cloud.Stub.Requests[^1].Body.Should().Be(
            """{"user":{"name":"n","password":"pw","domain_id":"d","options":{"ignore_change_password_upon_first_use":true,"ignore_password_expiry":true},"enabled":true}}""");
    }

    private async Task<IIdentityApi> IdentityAsync() => _cloud.Clients.Identity(await _cloud.ServiceAsync());
}
