using System.Net;
using System.Text.Json.Nodes;
using Magnum.Sandbox.Faults;

namespace Magnum.Sandbox.Tests.Orchestration;

public sealed class StackLifeTests
{
    [Fact]
    public async Task A_stack_is_in_progress_for_its_time_and_then_complete()
    {
        await using var heat = await HeatCloud.StartAsync();
        var stack = await heat.CreateAsync("life");
        (await heat.StatusAsync(stack)).Should().Be("CREATE_IN_PROGRESS");
        (await heat.ReasonAsync(stack)).Should().Be("Stack CREATE started");
        heat.Pass(9.9);
        (await heat.StatusAsync(stack)).Should().Be("CREATE_IN_PROGRESS");
        heat.Pass(0.2);
        (await heat.StatusAsync(stack)).Should().Be("CREATE_COMPLETE");
        (await heat.ReasonAsync(stack)).Should().Be("Stack CREATE completed successfully");
    }

    [Fact]
    public async Task Its_resources_are_done_one_after_the_other()
    {
        await using var heat = await HeatCloud.StartAsync();
        var stack = await heat.CreateAsync("steps");
        var seen = new List<int>();
        for (var second = 0; second <= 10; second++)
        {
            var resources = await heat.ListAsync($"{stack}/resources?nested_depth=3", "resources");
            seen.Add(resources.Count(resource => (string)resource!["resource_status"]! == "CREATE_COMPLETE"));
            heat.Pass(1);
        }
        seen.Should().BeInAscendingOrder();
        seen.Distinct().Should().HaveCountGreaterThan(4);
    }

    [Fact]
    public async Task A_resource_that_fails_fails_the_stack_with_the_path_and_the_reason()
    {
        await using var heat = await HeatCloud.StartAsync();
        heat.Cloud.Sandbox.Faults.Add(new StackFault { Kind = StackFaultKind.Fail, Stack = "^doomed$", Resource = "kube_masters", Reason = "ResourceInError: Went to status ERROR due to \"No valid host\"" });
        var stack = await heat.CreateAsync("doomed");
        heat.Pass(11);
        (await heat.StatusAsync(stack)).Should().Be("CREATE_FAILED");
        const string Cause = "Went to status ERROR due to \"No valid host\"";
        (await heat.ReasonAsync(stack)).Should().Be($"Resource CREATE failed: ResourceInError: resources.kube_masters.resources[0].resources.server: {Cause}");
        var failed = (await heat.ListAsync($"{stack}/resources?nested_depth=2&status=FAILED", "resources")).ToDictionary(item => (string)item!["resource_name"]!);
        failed.Keys.Should().BeEquivalentTo("kube_masters", "0", "server");
        ((string)failed["server"]!["resource_status_reason"]!).Should().Be($"ResourceInError: resources.server: {Cause}");
        ((string)failed["kube_masters"]!["resource_status_reason"]!).Should().Be($"ResourceInError: resources.kube_masters.resources[0].resources.server: {Cause}");
        heat.Cloud.World.Servers.Single(server => server.Status == "ERROR").Name.Should().Be("doomed-master-0");
    }

    [Fact]
    public async Task A_stack_that_hangs_ends_by_its_timeout()
    {
        await using var heat = await HeatCloud.StartAsync();
        heat.Cloud.Sandbox.Faults.Add(new StackFault { Kind = StackFaultKind.Hang });
        var stack = await heat.CreateAsync("stuck", change: body => body["timeout_mins"] = 5);
        heat.Pass(299);
        (await heat.StatusAsync(stack)).Should().Be("CREATE_IN_PROGRESS");
        heat.Pass(2);
        (await heat.StatusAsync(stack)).Should().Be("CREATE_FAILED");
        (await heat.ReasonAsync(stack)).Should().Be("Create timed out");
    }

    [Fact]
    public async Task A_timeout_may_be_years_away()
    {
        await using var heat = await HeatCloud.StartAsync();
        heat.Cloud.Sandbox.Faults.Add(new StackFault { Kind = StackFaultKind.Hang });
        var stack = await heat.CreateAsync("patient", change: body => body["timeout_mins"] = int.MaxValue);
        heat.Pass(900_000);
        (await heat.StatusAsync(stack)).Should().Be("CREATE_IN_PROGRESS");
    }

    [Fact]
    public async Task A_slow_stack_takes_as_long_as_the_rule_says()
    {
        await using var heat = await HeatCloud.StartAsync();
        heat.Cloud.Sandbox.Faults.Add(new StackFault { Kind = StackFaultKind.Slow, Seconds = 120, Action = StackAction.Create });
        var stack = await heat.CreateAsync("slow");
        heat.Pass(119);
        (await heat.StatusAsync(stack)).Should().Be("CREATE_IN_PROGRESS");
        heat.Pass(2);
        (await heat.StatusAsync(stack)).Should().Be("CREATE_COMPLETE");
    }

    [Fact]
    public async Task A_failed_create_with_rollback_removes_its_resources()
    {
        await using var heat = await HeatCloud.StartAsync();
        heat.Cloud.Sandbox.Faults.Add(new StackFault { Kind = StackFaultKind.Fail });
        var stack = await heat.CreateAsync("back", change: body => body["disable_rollback"] = false);
        heat.Pass(12);
        (await heat.StatusAsync(stack)).Should().Be("ROLLBACK_IN_PROGRESS");
        heat.Pass(5);
        (await heat.StatusAsync(stack)).Should().Be("ROLLBACK_COMPLETE");
        heat.Cloud.World.Servers.Should().BeEmpty();
    }

    [Fact]
    public async Task A_deleted_stack_takes_its_servers_along_and_is_found_by_id_only()
    {
        await using var heat = await HeatCloud.StartAsync();
        var networks = heat.Cloud.World.Networks.Count;
        var stack = await heat.CreateAsync("gone");
        heat.Pass(11);
        heat.Cloud.World.Servers.Count.Should().Be(2);
        heat.Cloud.World.FloatingIps.Select(row => row.Address).Should().OnlyHaveUniqueItems().And.HaveCount(2);
        (await heat.SendAsync(HttpMethod.Delete, stack)).Status.Should().Be(HttpStatusCode.NoContent);
        (await heat.StatusAsync(stack)).Should().Be("DELETE_IN_PROGRESS");
        (await heat.SendAsync(HttpMethod.Delete, stack)).Status.Should().Be(HttpStatusCode.NoContent);
        heat.Pass(5);
        (await heat.StatusAsync(stack)).Should().Be("DELETE_COMPLETE");
        (await heat.GetAsync($"{heat.Stacks}/gone")).Status.Should().Be(HttpStatusCode.NotFound);
        (await heat.SendAsync(HttpMethod.Delete, stack)).Status.Should().Be(HttpStatusCode.NotFound);
        heat.Cloud.World.Servers.Should().BeEmpty();
        heat.Cloud.World.FloatingIps.Should().BeEmpty();
        heat.Cloud.World.Networks.Count.Should().Be(networks);
    }

    [Fact]
    public async Task A_delete_can_fail_and_be_tried_again()
    {
        await using var heat = await HeatCloud.StartAsync();
        heat.Cloud.Sandbox.Faults.Add(new StackFault { Kind = StackFaultKind.Fail, Action = StackAction.Delete, Resource = "network", Reason = "Conflict: resources in use", Times = 1 });
        var stack = await heat.CreateAsync("sticky");
        heat.Pass(11);
        await heat.SendAsync(HttpMethod.Delete, stack);
        heat.Pass(5);
        (await heat.StatusAsync(stack)).Should().Be("DELETE_FAILED");
        (await heat.ReasonAsync(stack)).Should().Be("Resource DELETE failed: Conflict: resources.network: resources in use");
        await heat.SendAsync(HttpMethod.Delete, stack);
        heat.Pass(5);
        (await heat.StatusAsync(stack)).Should().Be("DELETE_COMPLETE");
    }

    [Fact]
    public async Task A_stack_can_vanish_without_a_trace()
    {
        await using var heat = await HeatCloud.StartAsync();
        var stack = await heat.CreateAsync("ghost");
        heat.Pass(11);
        (await heat.SendAsync(HttpMethod.Delete, "sandbox/stacks/ghost")).Status.Should().Be(HttpStatusCode.NoContent);
        (await heat.GetAsync(stack)).Status.Should().Be(HttpStatusCode.NotFound);
        heat.Cloud.World.Servers.Should().BeEmpty();
    }

    [Fact]
    public async Task A_stack_that_vanishes_while_it_is_made_does_not_come_back()
    {
        await using var heat = await HeatCloud.StartAsync();
        var networks = heat.Cloud.World.Networks.Count;
        await heat.CreateAsync("ghost");
        heat.Pass(5);
        await heat.SendAsync(HttpMethod.Delete, "sandbox/stacks/ghost");
        heat.Pass(6);
        heat.Cloud.World.Servers.Should().BeEmpty();
        heat.Cloud.World.Networks.Count.Should().Be(networks);
    }

    [Fact]
    public async Task A_signal_with_an_error_code_fails_the_deployment()
    {
        await using var heat = await HeatCloud.StartAsync();
        var stack = await heat.CreateAsync("signal");
        heat.Pass(5);
        var nested = (await heat.ListAsync($"{stack}/resources?nested_depth=2", "resources"))
            .First(item => (string)item!["resource_name"]! == "bootstrap")!["links"]![0]!["href"]!;
        var answer = await heat.SendAsync(HttpMethod.Post, $"{nested}/signal", new JsonObject { ["deploy_status_code"] = 1 });
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
        (await heat.StatusAsync(stack)).Should().Be("CREATE_FAILED");
        (await heat.ReasonAsync(stack)).Should().Contain("resources[0].resources.bootstrap").And.Contain("non-zero status code: 1");
    }
}
