using Magnum.Sandbox.Faults;
using Magnum.Sandbox.LoadBalancer;
using Magnum.Sandbox.Network;
using Magnum.Scenario.Tests.Product;

namespace Magnum.Scenario.Tests.Lifecycle;

public sealed class DeletionTests
{
    [Fact]
    public async Task A_cluster_is_deleted_while_it_is_being_changed_and_nothing_stays()
    {
        await using var cloud = await ProductCloud.StartAsync();
        var uuid = await cloud.CreateClusterAsync("restless");
        await cloud.WaitForStatusAsync(uuid, "CREATE_COMPLETE");
        cloud.Sandbox.Faults.Add(new StackFault { Kind = StackFaultKind.Hang, Action = StackAction.Update });
        await cloud.ResizeAsync(uuid, 3);
        await cloud.ResizeAsync(uuid, 4);
        await cloud.UntilAsync(() => cloud.Sandbox.World.Stacks.Single().Status == "UPDATE_IN_PROGRESS", "the stack to be updated");

        (await cloud.Api.DeleteAsync($"clusters/{uuid}")).IsSuccessStatusCode.Should().BeTrue();
        var leaving = await cloud.FindClusterAsync(uuid);

        leaving?.GetProperty("status").GetString().Should().Be("DELETE_IN_PROGRESS");
        await cloud.WaitUntilGoneAsync(uuid);
        Leftovers.Of(cloud).Should().Be(Leftovers.None);
        cloud.Scalar<int>("select count(*) from operation where state = 'Superseded'").Should().Be(2);
    }

    [Fact]
    public async Task A_cluster_that_never_came_up_is_deleted_with_all_that_was_made()
    {
        await using var cloud = await ProductCloud.StartAsync();
        cloud.Sandbox.Faults.Add(new StackFault { Kind = StackFaultKind.Hang, Action = StackAction.Create, Stack = "^stuck" });
        var uuid = await cloud.CreateClusterAsync(
            "stuck", new { name = "stuck", cluster_template_id = "stuck-template", keypair = "testkey", create_timeout = 1 });
        await cloud.UntilAsync(() => cloud.Stacks.Count == 1, "the stack to be there");
        cloud.Sandbox.Advance(TimeSpan.FromMinutes(2));
        await cloud.WaitForStatusAsync(uuid, "CREATE_FAILED");

        await cloud.Api.DeleteAsync($"clusters/{uuid}");

        await cloud.WaitUntilGoneAsync(uuid);
        Leftovers.Of(cloud).Should().Be(Leftovers.None);
    }

    [Fact]
    public async Task Load_balancers_and_addresses_of_its_services_go_with_a_cluster_and_those_of_others_stay()
    {
        await using var cloud = await ProductCloud.StartAsync();
        var uuid = await cloud.CreateClusterAsync("shop");
        var cluster = await cloud.WaitForStatusAsync(uuid, "CREATE_COMPLETE");
        var world = cloud.Sandbox.World;
        var project = cluster.GetProperty("project_id").GetString()!;
        var network = world.Networks.First(row => row.Name == "public").Id;
        var mine = $"Kubernetes external service default/web from cluster {uuid}";
        var foreign = "Kubernetes external service default/web from cluster 00000000-0000-0000-0000-000000000000";
        world.LoadBalancers.Set(new LoadBalancerRow("lb-mine", "web", project) { Description = mine, Children = 2 });
        world.LoadBalancers.Set(new LoadBalancerRow("lb-other", "web", project) { Description = foreign });
        world.FloatingIps.Set(new FloatingIpRow("ip-mine", "203.0.113.201", project, network) { Description = mine });
        world.FloatingIps.Set(new FloatingIpRow("ip-other", "203.0.113.202", project, network) { Description = foreign });

        await cloud.Api.DeleteAsync($"clusters/{uuid}");

        await cloud.WaitUntilGoneAsync(uuid);
        world.LoadBalancers.Select(row => row.Id).Should().Equal("lb-other");
        world.FloatingIps.Select(row => row.Id).Should().Equal("ip-other");
    }
}
