using System.Net;
using Magnum.Contract.Tests.App;
using Magnum.Sandbox.Faults;

namespace Magnum.Contract.Tests.Transport;

[Collection(AppCollection.Name)]
public sealed class KeystoneOutageTests(AppFixture fixture) : IDisposable
{
    [Fact]
    public async Task A_token_that_nobody_can_confirm_is_answered_with_a_plain_text()
    {
        StopKeystone();

        using var answer = await AskAsync("/v1/clusters", "never-seen-before");

        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Content.Headers.ContentType!.ToString().Should().Be("text/plain");
        answer.Headers.Contains("x-openstack-request-id").Should().BeTrue();
        answer.Headers.Contains("OpenStack-API-Version").Should().BeFalse();
    }

    [Fact]
    public async Task A_token_that_was_confirmed_before_is_good_while_Keystone_is_away()
    {
        var token = await fixture.TokenAsync("demo");
        using (await AskAsync("/v1/clusters", token)) StopKeystone();

        using var answer = await AskAsync("/v1/clusters", token);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/v1")]
    [InlineData("/healthcheck")]
    public async Task Public_paths_do_not_need_Keystone(string path)
    {
        StopKeystone();

        using var answer = await AskAsync(path, "never-seen-before");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    public void Dispose() => fixture.Cloud.Faults.Clear();

    private void StopKeystone() => fixture.Cloud.Faults.Add(new HttpFault { Service = "identity", Status = 503, Body = "" });

    private async Task<HttpResponseMessage> AskAsync(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(fixture.App.Address, path));
        request.Headers.Add("X-Auth-Token", token);
        return await fixture.Http.SendAsync(request);
    }
}
