using Magnum.OpenStack;
using Magnum.OpenStack.Orchestration;

namespace Magnum.Shared.Tests.OpenStack.Sandbox;

public sealed class SandboxOrchestrationTests(SandboxFixture cloud) : IClassFixture<SandboxFixture>
{
    private const string Template = """
        heat_template_version: 2018-03-02
        parameters:
          text: { type: string, default: hello }
        resources:
          value: { type: OS::Heat::RandomString, properties: { length: 8 } }
        outputs:
          said: { value: { get_param: text } }
        """;

    [Fact]
    public async Task Heat_creates_shows_and_deletes_a_stack()
    {
        var heat = cloud.Clients.Orchestration(await cloud.DemoAsync());
        var name = $"smoke-{Guid.NewGuid():N}"[..20];
        var id = (await heat.CreateStackAsync(new CreateStackRequest(name, Template, new Dictionary<string, string?> { ["text"] = "hi" }))).Stack.Id;

        (await heat.ListStacksAsync(name)).Stacks.Should().ContainSingle().Which.Id.Should().Be(id);
        var stack = (await heat.GetStackAsync(name, id, resolveOutputs: true)).Stack;
        stack.StackStatus.Should().StartWith("CREATE_");
        (await heat.ListResourcesAsync(name, id, nestedDepth: 2)).Resources.Should().Contain(it => it.ResourceName == "value");
        (await heat.ListEventsAsync(name, id)).Events.Should().NotBeNull();
        await heat.UpdateStackAsync(name, id, new UpdateStackRequest(new Dictionary<string, string?> { ["text"] = "ho" }));
        await heat.DeleteStackAsync(name, id);
    }

    [Fact]
    public async Task Heat_tells_that_a_stack_is_missing()
    {
        var heat = cloud.Clients.Orchestration(await cloud.DemoAsync());

        (await heat.ListStacksAsync("no-such-stack")).Stacks.Should().BeEmpty();
        (await heat.Invoking(it => it.GetStackAsync("no-such-stack", "0", false)).Should().ThrowAsync<OpenStackException>())
            .Which.IsNotFound.Should().BeTrue();
    }
}
