using System.Net;
using System.Text.Json.Nodes;
using Magnum.Sandbox.Faults;

namespace Magnum.Sandbox.Tests.Orchestration;

public sealed class StackUpdateTests
{
    [Fact]
    public async Task More_and_fewer_nodes()
    {
        await using var heat = await HeatCloud.StartAsync();
        var stack = await heat.CreateAsync("scale");
        heat.Pass(11);
        await PatchAsync(heat, stack, new JsonObject { ["number_of_minions"] = 3 });
        (await heat.StatusAsync(stack)).Should().Be("UPDATE_IN_PROGRESS");
        heat.Pass(11);
        (await heat.StatusAsync(stack)).Should().Be("UPDATE_COMPLETE");
        Nodes(heat).Should().BeEquivalentTo("scale-master-0", "scale-node-0", "scale-node-1", "scale-node-2");
        await PatchAsync(heat, stack, new JsonObject { ["number_of_minions"] = 2, ["minions_to_remove"] = "0" });
        heat.Pass(11);
        Nodes(heat).Should().BeEquivalentTo("scale-master-0", "scale-node-1", "scale-node-2");
        ((string)(await heat.ShowAsync(stack))["parameters"]!["number_of_minions"]!).Should().Be("2");
        await PatchAsync(heat, stack, new JsonObject { ["number_of_minions"] = 0, ["minions_to_remove"] = "" });
        heat.Pass(11);
        Nodes(heat).Should().BeEquivalentTo("scale-master-0");
        (await heat.OutputAsync(stack, "kube_minions"))!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task A_stack_does_one_thing_at_a_time()
    {
        await using var heat = await HeatCloud.StartAsync();
        var stack = await heat.CreateAsync("busy");
        var answer = await heat.SendAsync(HttpMethod.Patch, stack, new JsonObject { ["parameters"] = new JsonObject() });
        answer.Status.Should().Be(HttpStatusCode.Conflict);
        ((string)answer.Json["error"]!["message"]!).Should().Be("Stack busy already has an action (CREATE) in progress.");
    }

    [Fact]
    public async Task Put_wants_everything_anew()
    {
        await using var heat = await HeatCloud.StartAsync();
        var stack = await heat.CreateAsync("anew", new JsonObject { ["number_of_minions"] = 2 });
        heat.Pass(11);
        (await heat.SendAsync(HttpMethod.Put, stack, new JsonObject())).Status.Should().Be(HttpStatusCode.BadRequest);
        (await heat.SendAsync(HttpMethod.Put, stack, HeatCloud.Body("anew"))).Status.Should().Be(HttpStatusCode.Accepted);
        heat.Pass(11);
        Nodes(heat).Should().BeEquivalentTo("anew-master-0", "anew-node-0");
    }

    [Fact]
    public async Task A_failed_update_with_rollback_puts_the_old_size_back()
    {
        await using var heat = await HeatCloud.StartAsync();
        heat.Cloud.Sandbox.Faults.Add(new StackFault { Kind = StackFaultKind.Fail, Action = StackAction.Update });
        var stack = await heat.CreateAsync("undo");
        heat.Pass(11);
        await PatchAsync(heat, stack, new JsonObject { ["number_of_minions"] = 2 }, rollback: true);
        heat.Pass(11);
        heat.Pass(5);
        (await heat.StatusAsync(stack)).Should().Be("ROLLBACK_COMPLETE");
        Nodes(heat).Should().BeEquivalentTo("undo-master-0", "undo-node-0");
        ((string)(await heat.ShowAsync(stack))["parameters"]!["number_of_minions"]!).Should().Be("1");
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("server", 0)]
    [InlineData("nobody", 2)]
    public async Task A_fault_fails_an_update_that_has_no_resource_for_it_too(string? resource, int minions)
    {
        await using var heat = await HeatCloud.StartAsync();
        heat.Cloud.Sandbox.Faults.Add(new StackFault { Kind = StackFaultKind.Fail, Action = StackAction.Update, Resource = resource, Reason = "Conflict: no luck", Times = 1 });
        var stack = await heat.CreateAsync("unlucky");
        heat.Pass(11);
        await PatchAsync(heat, stack, new JsonObject { ["number_of_minions"] = minions });
        heat.Pass(11);
        (await heat.StatusAsync(stack)).Should().Be("UPDATE_FAILED");
        (await heat.ReasonAsync(stack)).Should().Be("Resource UPDATE failed: Conflict: no luck");
    }

    private static IEnumerable<string> Nodes(HeatCloud heat) => heat.Cloud.World.Servers.Select(server => server.Name);

    private static async Task PatchAsync(HeatCloud heat, string stack, JsonObject parameters, bool rollback = false)
    {
        var answer = await heat.SendAsync(HttpMethod.Patch, stack, new JsonObject { ["parameters"] = parameters, ["disable_rollback"] = !rollback });
        answer.Status.Should().Be(HttpStatusCode.Accepted, answer.Text);
    }
}
