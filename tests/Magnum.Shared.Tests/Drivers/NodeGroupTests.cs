using System.Text.Json;
using Magnum.Domain.NodeGroups;
using Magnum.Drivers;
using Magnum.Drivers.Kubernetes;
using YamlDotNet.RepresentationModel;

namespace Magnum.Shared.Tests.Drivers;

public sealed class NodeGroupTests
{
    private const string Uuid = "11111111-2222-3333-4444-555555555555";

    [Fact]
    public void A_node_group_is_a_group_of_servers_with_its_own_values()
    {
        var properties = Properties(Body(Group(group =>
        {
            (group.NodeCount, group.FlavorId, group.ImageId, group.DockerVolumeSize) = (3, "big: \"one\"", "other", 7);
            group.NodeLabels = new() { ["tier"] = "gold", ["not a label"] = "x" };
            group.NodeTaints = [new NodeTaint("gpu", null, "NoSchedule")];
        })));
        var node = properties["resource_def"]["properties"];

        properties["count"].ToString().Should().Be("3");
        (node["flavor"].ToString(), node["image"].ToString(), node["docker_volume_size"].ToString()).Should().Be(("big: \"one\"", "other", "7"));
        node["name"]["list_join"][1][1].ToString().Should().Be("gpu-pool-11111111");
        var own = node["node_parameters"]["map_merge"][1];
        (own["role"].ToString(), own["nodegroup"].ToString()).Should().Be(("ai", "GPU pool"));
        (own["node_labels"].ToString(), own["node_taints"].ToString()).Should().Be(("tier=gold", "gpu=:NoSchedule"));
    }

    [Fact]
    public void The_default_workers_bear_labels_and_taints_and_the_masters_none()
    {
        var input = Inputs.Usual();
        var (masters, workers) = (input.NodeGroups.Single(group => group.IsMaster), input.NodeGroups.Single(group => !group.IsMaster));
        workers.NodeLabels = new() { ["tier"] = "gold" };
        workers.NodeTaints = [new NodeTaint("gpu", null, "NoSchedule")];

        new HeatKubernetesDriver().BuildStack(input).TemplateBody.Should()
            .Contain("node_labels: \"tier=gold\"").And.Contain("node_taints: \"gpu=:NoSchedule\"");

        masters.NodeLabels = new() { ["tier"] = "gold" };
        new HeatKubernetesDriver().Refusals(input.Template, input.Cluster).Should().ContainSingle().Which.Should().Contain("masters");
    }

    [Fact]
    public void Without_other_groups_the_template_is_the_same()
    {
        var input = Inputs.Usual();

        new HeatKubernetesDriver().BuildStack(input).TemplateBody.Should().NotContain("\n  nodegroup_");
    }

    [Fact]
    public void Servers_that_shall_go_are_named_to_the_group_that_shrinks()
    {
        var input = Inputs.Usual();
        var workers = input.NodeGroups.Single(group => !group.IsMaster);
        var removed = new Dictionary<string, IReadOnlyList<string>> { [workers.Uuid] = ["s-1", "s-2"], [Uuid] = ["s-3"] };

        var stack = new HeatKubernetesDriver().BuildStack(input with { NodeGroups = [.. input.NodeGroups, Group(_ => { })], NodesToRemove = removed });

        stack.Parameters["minions_to_remove"].Should().Be("s-1,s-2");
        Properties(stack.TemplateBody)["removal_policies"][0]["resource_list"][0].ToString().Should().Be("s-3");
    }

    [Fact]
    public void Addresses_are_told_by_group()
    {
        var outputs = new Dictionary<string, JsonElement>
        {
            [$"nodegroup_{Uuid}"] = JsonSerializer.SerializeToElement<string[]>(["203.0.113.7"]),
            [$"nodegroup_{Uuid}_private"] = JsonSerializer.SerializeToElement<string[]>(["10.0.0.7"]),
        };

        new HeatKubernetesDriver().ReadOutputs(new StackOutputs(outputs, floatingIpEnabled: true)).NodeGroups[Uuid].Should().Equal("203.0.113.7");
        new HeatKubernetesDriver().ReadOutputs(new StackOutputs(outputs, floatingIpEnabled: false)).NodeGroups[Uuid].Should().Equal("10.0.0.7");
    }

    private static NodeGroup Group(Action<NodeGroup> change)
    {
        var group = new NodeGroup { Uuid = Uuid, Name = "GPU pool", ClusterId = "c", ProjectId = "p", Role = "ai" };
        change(group);
        return group;
    }

    private static string Body(NodeGroup group)
    {
        var input = Inputs.Usual();
        return new HeatKubernetesDriver().BuildStack(input with { NodeGroups = [.. input.NodeGroups, group] }).TemplateBody;
    }

    private static YamlNode Properties(string body)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(body));
        var root = yaml.Documents[0].RootNode;
        root["outputs"][$"nodegroup_{Uuid}_private"]["value"]["get_attr"][0].ToString().Should().Be($"nodegroup_{Uuid}");
        return root["resources"][$"nodegroup_{Uuid}"]["properties"];
    }
}
