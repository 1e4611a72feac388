using System.Net;
using Magnum.OpenStack;
using Magnum.OpenStack.Orchestration;

namespace Magnum.Shared.Tests.OpenStack.Http;

public sealed class RetryTests : IDisposable
{
    private readonly TestCloud _cloud = new();
    private int _calls;

    public void Dispose() => _cloud.Dispose();

    [Fact]
    public async Task A_reading_call_is_repeated_until_the_service_is_back()
    {
        FailUntil(3, HttpStatusCode.ServiceUnavailable, """{"flavors":[]}""");

        (await _cloud.Clients.Compute(await _cloud.ServiceAsync()).ListFlavorsAsync()).Flavors.Should().BeEmpty();
        _calls.Should().Be(3);
    }

    [Fact]
    public async Task A_reading_call_is_given_up_after_three_attempts()
    {
        FailUntil(int.MaxValue, HttpStatusCode.BadGateway, "");
        var compute = _cloud.Clients.Compute(await _cloud.ServiceAsync());

        var error = (await compute.Invoking(it => it.ListFlavorsAsync()).Should().ThrowAsync<OpenStackException>()).Which;
        error.IsUnavailable.Should().BeTrue();
        _calls.Should().Be(3);
    }

    [Fact]
    public async Task A_deletion_is_repeated()
    {
        FailUntil(2, HttpStatusCode.InternalServerError, "");

        await _cloud.Clients.Orchestration(await _cloud.ServiceAsync()).DeleteStackAsync("s", "1");
        _calls.Should().Be(2);
    }

    [Fact]
    public async Task A_creation_is_not_repeated_once_the_service_has_seen_it()
    {
        FailUntil(int.MaxValue, HttpStatusCode.ServiceUnavailable, "");
        var heat = _cloud.Clients.Orchestration(await _cloud.ServiceAsync());

        await heat.Invoking(it => it.CreateStackAsync(new CreateStackRequest("s", "t", new Dictionary<string, string?>())))
            .Should().ThrowAsync<OpenStackException>();
        _calls.Should().Be(1);
    }

    [Fact]
    public async Task An_update_is_not_repeated_once_the_service_has_seen_it()
    {
        FailUntil(int.MaxValue, HttpStatusCode.ServiceUnavailable, "");
        var heat = _cloud.Clients.Orchestration(await _cloud.ServiceAsync());

        await heat.Invoking(it => it.UpdateStackAsync("s", "1", new UpdateStackRequest(new Dictionary<string, string?>())))
            .Should().ThrowAsync<OpenStackException>();
        _calls.Should().Be(1);
    }

    [Fact]
    public async Task A_creation_that_never_left_is_repeated()
    {
        var heat = _cloud.Clients.Orchestration(await _cloud.ServiceAsync());
        _cloud.Stub.Overrule = (_, _) => ++_calls == 1
            ? throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused")
            : Task.FromResult<HttpResponseMessage?>(StubCloud.Json(HttpStatusCode.Created, """{"stack":{"id":"1","links":[]}}"""));

        var created = await heat.CreateStackAsync(new CreateStackRequest("s", "t", new Dictionary<string, string?> { ["n"] = "1" }));

        created.Stack.Id.Should().Be("1");
        _cloud.Stub.Requests[^1].Body.Should()
            .Be("""{"stack_name":"s","template":"t","parameters":{"n":"1"},"disable_rollback":true}""");
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Conflict)]
    public async Task A_refusal_is_final(HttpStatusCode status)
    {
        FailUntil(int.MaxValue, status, "");
        var compute = _cloud.Clients.Compute(await _cloud.ServiceAsync());

        await compute.Invoking(it => it.ListFlavorsAsync()).Should().ThrowAsync<OpenStackException>();
        _calls.Should().Be(1);
    }

    [Fact]
    public async Task A_caller_who_gives_up_gets_his_cancellation()
    {
        var compute = _cloud.Clients.Compute(await _cloud.ServiceAsync());
        using var stop = new CancellationTokenSource();
        _cloud.Stub.Overrule = async (_, cancelled) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancelled);
            return null;
        };

        await compute.Invoking(it => it.ListFlavorsAsync(null, stop.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    private void FailUntil(int attempt, HttpStatusCode status, string body) =>
        _cloud.Stub.Overrule = (request, _) => Task.FromResult(request.IsLogin
            ? null
            : ++_calls < attempt ? StubCloud.Json(status, "{}") : StubCloud.Json(HttpStatusCode.OK, body));
}
