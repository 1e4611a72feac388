using System.Net;
using Magnum.OpenStack.Sessions;

namespace Magnum.Shared.Tests.OpenStack.Sessions;

public sealed class TokenValidatorOutageTests : IDisposable
{
    private readonly TestCloud _cloud = new();

    public void Dispose() => _cloud.Dispose();

    [Fact]
    public async Task With_Keystone_down_a_remembered_token_is_accepted_and_another_is_not()
    {
        await _cloud.Validator.ValidateAsync("good-1", CancellationToken.None);
        _cloud.Stub.Overrule = (_, _) => throw new HttpRequestException("Connection refused");

        (await _cloud.Validator.ValidateAsync("good-1", CancellationToken.None)).Should().NotBeNull();
        var ask = () => _cloud.Validator.ValidateAsync("good-2", CancellationToken.None);
        var error = (await ask.Should().ThrowAsync<KeystoneUnavailableException>()).Which;
        error.IsUnavailable.Should().BeTrue();
        error.Message.Should().Contain("Connection refused");
    }

    [Fact]
    public async Task An_outage_is_not_remembered_against_the_token()
    {
        _cloud.Stub.AnswerCallsWith(HttpStatusCode.ServiceUnavailable, "maintenance", "text/plain");
        var ask = () => _cloud.Validator.ValidateAsync("good-1", CancellationToken.None);
        await ask.Should().ThrowAsync<KeystoneUnavailableException>();

        _cloud.Stub.Overrule = null;
        (await ask()).Should().NotBeNull();
    }

    [Fact]
    public async Task A_service_user_whom_Keystone_refuses_counts_as_an_outage()
    {
        _cloud.Stub.Overrule = (_, _) => Task.FromResult<HttpResponseMessage?>(
            StubCloud.Json(HttpStatusCode.Unauthorized, """{"error":{"code":401,"message":"The request you have made requires authentication."}}"""));

        var ask = () => _cloud.Validator.ValidateAsync("good-1", CancellationToken.None);
        await ask.Should().ThrowAsync<KeystoneUnavailableException>().WithMessage("*requires authentication*");
    }

    [Fact]
    public async Task A_refused_service_token_is_replaced_once_and_the_question_repeated()
    {
        await _cloud.ServiceAsync();
        _cloud.Stub.Overrule = (request, _) => Task.FromResult(
            request.IsValidation && request.Token == "session-1" ? StubCloud.Json(HttpStatusCode.Unauthorized, "{}") : null);

        (await _cloud.Validator.ValidateAsync("good-1", CancellationToken.None)).Should().NotBeNull();
        (await _cloud.Validator.ValidateAsync("good-2", CancellationToken.None)).Should().NotBeNull();

        _cloud.Stub.Logins.Should().Be(2);
        _cloud.Stub.Requests.Where(request => request.IsValidation).Select(request => request.Token)
            .Should().Equal("session-1", "session-2", "session-2");
    }

    [Fact]
    public async Task A_service_token_refused_twice_is_given_up()
    {
        _cloud.Stub.AnswerCallsWith(HttpStatusCode.Unauthorized, "{}");

        var ask = () => _cloud.Validator.ValidateAsync("good-1", CancellationToken.None);
        await ask.Should().ThrowAsync<KeystoneUnavailableException>();
        _cloud.Stub.Validations.Should().Be(2);
    }
}
