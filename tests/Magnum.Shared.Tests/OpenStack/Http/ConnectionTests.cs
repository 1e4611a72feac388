using Magnum.OpenStack;
using Magnum.OpenStack.Compute;
using Magnum.OpenStack.Sessions;
using Microsoft.Extensions.DependencyInjection;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Magnum.Shared.Tests.OpenStack.Http;

/// <summary>What only a true connection shows.</summary>
public sealed class ConnectionTests : IDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly ServiceProvider _services;

    public ConnectionTests()
    {
        var services = new ServiceCollection();
        services.AddOpenStack(TestCloud.Configuration(("Keystone:AuthUrl", _server.Url!)));
        _services = services.BuildServiceProvider();
        _server.Given(Request.Create().WithPath("/v3/auth/tokens").UsingPost()).RespondWith(Response.Create()
            .WithStatusCode(201)
            .WithHeader("X-Subject-Token", "token")
            .WithBody(StubTokens.Body(DateTimeOffset.MaxValue.AddYears(-1), "magnum").Replace("http://cloud.test", _server.Url)));
    }

    public void Dispose()
    {
        _services.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task Token_and_accepted_type_are_sent_and_the_answer_is_read()
    {
        _server.Given(Request.Create().WithPath("/nova/v2.1/os-keypairs/testkey").UsingGet()
                .WithHeader("X-Auth-Token", "token").WithHeader("Accept", "application/json"))
            .RespondWith(Response.Create().WithBody("""{"keypair":{"name":"testkey","public_key":"ssh-rsa AAA","id":7}}"""));

        (await (await ComputeAsync()).GetKeypairAsync("testkey")).Keypair.PublicKey.Should().Be("ssh-rsa AAA");
    }

    [Fact]
    public async Task A_body_is_sent_with_its_length_because_WSGI_takes_a_chunked_one_for_empty()
    {
        await ComputeAsync();

        var login = _server.LogEntries.Should().ContainSingle().Which.RequestMessage!;
        login.Headers.Should().NotContainKey("Transfer-Encoding");
        login.Headers!["Content-Length"].Should().ContainSingle().Which.Should().Be($"{login.BodyAsBytes!.Length}");
    }

    [Fact]
    public async Task The_token_does_not_follow_a_redirect()
    {
        _server.Given(Request.Create().WithPath("/nova/v2.1/os-keypairs/k"))
            .RespondWith(Response.Create().WithStatusCode(302).WithHeader("Location", $"{_server.Url}/elsewhere"));

        var compute = await ComputeAsync();
        var error = (await compute.Invoking(it => it.GetKeypairAsync("k")).Should().ThrowAsync<OpenStackException>()).Which;
        ((int)error.StatusCode!).Should().Be(302);
        _server.LogEntries.Should().NotContain(entry => entry.RequestMessage!.Path == "/elsewhere");
    }

    [Fact]
    public async Task A_service_that_is_gone_is_unavailable()
    {
        var compute = await ComputeAsync();
        _server.Stop();

        var error = (await compute.Invoking(it => it.GetKeypairAsync("k")).Should().ThrowAsync<OpenStackException>()).Which;
        error.IsUnavailable.Should().BeTrue();
        error.StatusCode.Should().BeNull();
    }

    private async Task<IComputeApi> ComputeAsync()
    {
        var session = await _services.GetRequiredService<KeystoneSessions>().ServiceAsync(CancellationToken.None);
        return _services.GetRequiredService<OpenStackClients>().Compute(session);
    }
}
