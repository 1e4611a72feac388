using System.Text.Json;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Faults;
using Magnum.Functions.Clusters.Create;
using Magnum.Functions.Http.Authentication;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.Tests.Http.Policies;

namespace Magnum.Functions.Tests.Clusters.Create;

public sealed class ClusterValuesTests
{
    [Fact]
    public void What_the_body_leaves_open_comes_from_the_template()
    {
        var cluster = Make("""{"cluster_template_id": "t"}""");

        cluster.Cluster.Should().BeEquivalentTo(new
        {
            Keypair = "key",
            DockerVolumeSize = 5,
            MasterFlavorId = "big",
            FlavorId = "small",
            FixedNetwork = "net",
            FixedSubnet = "sub",
            FloatingIpEnabled = false,
            MasterLbEnabled = true,
            CreateTimeout = 60,
            UserId = "u",
            ProjectId = "p",
        });
        cluster.Cluster.Name.Should().MatchRegex("^[a-z]+-[0-9]+-cluster$");
        cluster.Cluster.Labels.Should().Equal(new Dictionary<string, string> { ["a"] = "1", ["min_node_count"] = "2" });
    }

    [Fact]
    public void Explicit_nulls_are_not_the_same_as_nothing()
    {
        var cluster = Make("""{"cluster_template_id": "t", "floating_ip_enabled": null, "master_lb_enabled": null, "create_timeout": null, "flavor_id": null, "node_count": null}""");

        cluster.Cluster.FloatingIpEnabled.Should().BeTrue();
        cluster.Cluster.MasterLbEnabled.Should().BeFalse();
        cluster.Cluster.CreateTimeout.Should().BeNull();
        cluster.Cluster.FlavorId.Should().Be("small");
        cluster.NodeGroups[1].NodeCount.Should().Be(1);
    }

    [Fact]
    public void A_cluster_begins_with_two_default_node_groups()
    {
        var groups = Make("""{"cluster_template_id": "t", "node_count": 4, "master_count": 3}""").NodeGroups;

        groups.Select(group => (group.Name, group.Role, group.NodeCount, group.FlavorId, group.IsDefault, group.MinNodeCount)).Should().Equal(
            ("default-master", "master", 3, "big", true, 0), ("default-worker", "worker", 4, "small", true, 2));
    }

    [Theory]
    [InlineData("""{}""", "*cluster_template_id*Mandatory field missing*")]
    [InlineData("""{"cluster_template_id": 1}""", "*Wrong type*")]
    [InlineData("""{"cluster_template_id": "t", "master_count": null}""", "*master_count*")]
    [InlineData("""{"cluster_template_id": "t", "master_count": 0}""", "*master_count*greater or equal to 1*")]
    [InlineData("""{"cluster_template_id": "t", "node_count": -1}""", "*node_count*greater or equal to 0*")]
    [InlineData("""{"cluster_template_id": "t", "name": "1st"}""", "*name*match the pattern*")]
    [InlineData("""{"cluster_template_id": "t", "status": "FINE"}""", "*status*should be one of*")]
    [InlineData("""{"cluster_template_id": "t", "stack_id": "s"}""", "*stack_id*read only*")]
    [InlineData("""{"cluster_template_id": "t", "uuid": "x"}""", "Expected a uuid but received x*")]
    [InlineData("""{"cluster_template_id": "t", "colour": "x"}""", "Unknown attribute for argument cluster: colour")]
    public void Faulty_bodies_are_refused(string json, string message) =>
        ((Action)(() => Read(json))).Should().Throw<Fault>().WithMessage(message).Which.Kind.Status.Should().Be(400);

    private static ClusterValues Read(string json) =>
        ClusterValues.Read(new AttributeReader(JsonDocument.Parse(json).RootElement, ClusterAttributes.All));

    private static NewCluster Make(string json) => NewCluster.From(Read(json), Template(), new Caller(Tokens.Of("u", "p"), false));

    private static ClusterTemplate Template() => new()
    {
        Uuid = Guid.NewGuid().ToString(),
        ProjectId = "p",
        UserId = "u",
        Coe = "kubernetes",
        ImageId = "image",
        KeypairId = "key",
        DockerVolumeSize = 5,
        MasterFlavorId = "big",
        FlavorId = "small",
        FixedNetwork = "net",
        FixedSubnet = "sub",
        FloatingIpEnabled = false,
        MasterLbEnabled = true,
        Labels = new Dictionary<string, string> { ["a"] = "1", ["min_node_count"] = "2" },
    };
}
