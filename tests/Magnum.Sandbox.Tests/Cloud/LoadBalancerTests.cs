using System.Net;
using Magnum.Sandbox.LoadBalancer;

namespace Magnum.Sandbox.Tests.Cloud;

public sealed class LoadBalancerTests
{
    private const string Path = "load-balancer/v2/lbaas/loadbalancers";

    [Fact]
    public async Task A_load_balancer_with_children_goes_by_cascade_only_and_takes_its_time()
    {
        await using var cloud = await TestCloud.StartAsync();
        cloud.World.LoadBalancers.Set(new LoadBalancerRow("lb1", "kube_service_x", cloud.ProjectId("demo"))
        {
            Description = "Kubernetes external service x from cluster y",
            Children = 2,
        });
        var demo = await cloud.TokenAsync("demo", "demo");

        var plain = await cloud.SendAsync(HttpMethod.Delete, $"{Path}/lb1", demo);
        var cascade = await cloud.SendAsync(HttpMethod.Delete, $"{Path}/lb1?cascade=true", demo);
        var again = await cloud.SendAsync(HttpMethod.Delete, $"{Path}/lb1?cascade=true", demo);
        var going = await cloud.GetAsync(Path, demo);
        cloud.Time.Advance(TimeSpan.FromSeconds(1));
        var gone = await cloud.GetAsync($"{Path}/lb1", demo);

        ((string?)plain.Json["faultstring"]).Should().Be("Cannot delete Load Balancer lb1 - it has children");
        cascade.Status.Should().Be(HttpStatusCode.NoContent);
        again.Status.Should().Be(HttpStatusCode.Conflict);
        ((string?)going.Json["loadbalancers"]!.AsArray().Single()!["provisioning_status"]).Should().Be("PENDING_DELETE");
        gone.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Other_projects_do_not_see_it()
    {
        await using var cloud = await TestCloud.StartAsync();
        cloud.World.LoadBalancers.Set(new LoadBalancerRow("lb1", "kube_service_x", cloud.ProjectId("admin")));
        var demo = await cloud.TokenAsync("demo", "demo");

        (await cloud.GetAsync(Path, demo)).Json["loadbalancers"]!.AsArray().Should().BeEmpty();
        (await cloud.SendAsync(HttpMethod.Delete, $"{Path}/lb1", demo)).Status.Should().Be(HttpStatusCode.NotFound);
    }
}
