using System.Net;

namespace Magnum.Sandbox.Tests.Cloud;

public sealed class StacksInTheWorldTests
{
    [Fact]
    public async Task The_world_tells_the_stacks_and_their_status_as_time_goes_on()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");
        var stacks = $"orchestration/v1/{cloud.ProjectId("demo")}/stacks";

        var made = await cloud.SendAsync(HttpMethod.Post, stacks, demo, new
        {
            stack_name = "s1",
            template = new
            {
                heat_template_version = "2018-03-02",
                resources = new { net = new { type = "OS::Neutron::Net", properties = new { name = "n1" } } },
            },
        });

        made.Status.Should().Be(HttpStatusCode.Created, made.Text);
        cloud.World.Stacks.Select(stack => (stack.Name, stack.Status)).Should().Equal(("s1", "CREATE_IN_PROGRESS"));
        cloud.Sandbox.Advance(TimeSpan.FromSeconds(5));
        cloud.World.Stacks.Select(stack => (stack.Name, stack.Status)).Should().Equal(("s1", "CREATE_COMPLETE"));
        (await cloud.GetAsync("network/v2.0/networks?name=n1", demo)).Json["networks"]!.AsArray().Should().HaveCount(1);
        (await cloud.SendAsync(HttpMethod.Delete, $"{stacks}/s1/{cloud.World.Stacks[0].Id}", demo)).Status.Should().Be(HttpStatusCode.NoContent);
        cloud.Sandbox.Advance(TimeSpan.FromSeconds(5));
        cloud.World.Stacks.Should().BeEmpty();
        cloud.World.Networks.Should().NotContain(network => network.Name == "n1");
    }
}
