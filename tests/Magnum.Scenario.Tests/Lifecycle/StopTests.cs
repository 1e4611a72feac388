using Magnum.Sandbox.Faults;
using Magnum.Scenario.Tests.Product;

namespace Magnum.Scenario.Tests.Lifecycle;

public sealed class StopTests
{
    [Fact]
    public async Task A_request_that_is_under_way_at_the_stop_is_answered_and_its_cluster_made_after_the_next_start()
    {
        await using var cloud = await ProductCloud.StartAsync();
        await cloud.CreateClusterAsync("first");
        // The keypair is asked for while a cluster is checked: longer than the two seconds that a command line gives a stop by itself.
        cloud.Sandbox.Faults.Add(new HttpFault { Service = "compute", Path = "/os-keypairs", LatencySeconds = 5, Times = 1 });

        var creating = cloud.PostAsync("clusters", new { name = "second", cluster_template_id = "first-template", keypair = "testkey" });
        await cloud.UntilAsync(() => cloud.Sandbox.Faults.Rules.Count == 0, "the request to be held");
        await cloud.StopAsync();

        var uuid = (await creating).GetProperty("uuid").GetString()!;
        (await cloud.WaitForEndAsync(TimeSpan.FromSeconds(45))).Should().Be(0, cloud.Output);
        await cloud.StartProductAsync();
        await cloud.WaitForStatusAsync(uuid, "CREATE_COMPLETE");
    }
}
