using System.Net;
using Magnum.Sandbox.Faults;
using Magnum.Sandbox.Tests.Nodes;

namespace Magnum.Sandbox.Tests.Kubernetes;

public sealed class KubernetesFaultTests
{
    private const string Nodes = "api/v1/nodes";

    [Fact]
    public async Task A_kubernetes_api_fails_drops_connections_and_is_slow_as_rules_say()
    {
        await using var cloud = await ClusterCloud.StartAsync();
        using var admin = cloud.Magnum.Client();
        using var http = cloud.Kubernetes(await cloud.ApiAddressAsync(await cloud.CreateAsync("shaky")), admin);
        var sandbox = cloud.Heat.Cloud.Sandbox;

        sandbox.Faults.Add(new HttpFault { Service = "kubernetes", Path = "/nodes$", Status = 503, Times = 1 });
        (await http.GetAsync("healthz")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await http.GetAsync(Nodes)).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);

        sandbox.Faults.Add(new HttpFault { Service = "kubernetes", Method = "POST", Abort = true, Times = 1 });
        using var empty = new StringContent("{}");
        await FluentActions.Awaiting(() => http.PostAsync(Nodes, empty)).Should().ThrowAsync<HttpRequestException>();

        sandbox.Faults.Add(new HttpFault { Service = "kubernetes", LatencySeconds = 30, Times = 1 });
        var started = sandbox.Time.GetUtcNow();
        var slow = http.GetAsync(Nodes);
        while (!slow.IsCompleted)
        {
            sandbox.Advance(TimeSpan.FromSeconds(10));
            await Task.WhenAny(slow, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
        }
        (await slow).StatusCode.Should().Be(HttpStatusCode.OK);
        (sandbox.Time.GetUtcNow() - started).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(30));
        sandbox.Journal.Count("kubernetes", "GET", "/healthz").Should().Be(1);
    }
}
