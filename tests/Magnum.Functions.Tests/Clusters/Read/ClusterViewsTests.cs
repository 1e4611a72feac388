using System.Text.Json;
using Magnum.Contracts.Json;
using Magnum.Contracts.Microversions;
using Magnum.Data.Queries;
using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.NodeGroups;
using Magnum.Functions.Clusters.Read;

namespace Magnum.Functions.Tests.Clusters.Read;

public sealed class ClusterViewsTests
{
    [Theory]
    [InlineData("1.12", "stack_id", "cluster_id")]
    [InlineData("1.13", "cluster_id", "stack_id")]
    public void The_stack_changes_its_name_with_the_version(string version, string shown, string hidden)
    {
        var views = new ClusterViews("http://h", Microversion.Parse(version));
        var full = JsonSerializer.SerializeToElement(views.Full(Row()), MagnumJsonContext.Wire.ClusterView);
        var item = new ClusterListRow { Uuid = "u", Name = "n", ClusterTemplateId = "t", Labels = new Dictionary<string, string>() };
        var summary = JsonSerializer.SerializeToElement(views.Summary(item), MagnumJsonContext.Wire.ClusterSummary);

        foreach (var json in new[] { full, summary })
        {
            json.GetProperty(shown).ValueKind.Should().Be(JsonValueKind.Null);
            json.TryGetProperty(hidden, out _).Should().BeFalse();
        }
    }

    [Fact]
    public void Counts_and_addresses_come_from_the_node_groups()
    {
        var view = new ClusterViews("http://h", Microversion.Maximum).Full(Row());

        (view.NodeCount, view.MasterCount).Should().Be((5, 1));
        view.NodeAddresses.Should().Equal("10.0.0.2", "10.0.0.3");
        view.MasterAddresses.Should().Equal("10.0.0.1");
    }

    [Fact]
    public void Labels_are_compared_with_the_template()
    {
        var view = new ClusterViews("http://h", Microversion.Maximum).Full(Row());

        view.LabelsOverridden.Should().Equal(new Dictionary<string, string> { ["both"] = "template" });
        view.LabelsAdded.Should().Equal(new Dictionary<string, string> { ["new"] = "x" });
        view.LabelsSkipped.Should().Equal(new Dictionary<string, string> { ["gone"] = "y" });
    }

    [Fact]
    public void Faults_are_shown_of_a_failed_cluster_only()
    {
        var views = new ClusterViews("http://h", Microversion.Maximum);
        var failed = Row();
        failed.Status = ResourceStatus.CreateFailed;
        failed.NodeGroups[0].Status = ResourceStatus.CreateFailed;
        failed.NodeGroups[0].StatusReason = "no host";

        views.FullWithFaults(failed).Faults.Should().Equal(new Dictionary<string, string?> { ["default-master"] = "no host" });
        views.Full(failed).Faults.Should().BeNull();
        views.FullWithFaults(Row()).Faults.Should().BeNull();
    }

    private static Cluster Row() => new()
    {
        Uuid = "u",
        Name = "n",
        ProjectId = "p",
        UserId = "u",
        ClusterTemplateId = "t",
        Template = new ClusterTemplate
        {
            Uuid = "t",
            ProjectId = "p",
            UserId = "u",
            Coe = "kubernetes",
            ImageId = "i",
            Labels = new Dictionary<string, string> { ["both"] = "template", ["gone"] = "y" },
        },
        Labels = new Dictionary<string, string> { ["both"] = "cluster", ["new"] = "x" },
        NodeGroups = [Group("default-master", "master", 1, "10.0.0.1"), Group("default-worker", "worker", 2, "10.0.0.2"), Group("more", "gpu", 3, "10.0.0.3")],
    };

    private static NodeGroup Group(string name, string role, int count, string address) => new()
    {
        Uuid = name,
        Name = name,
        ClusterId = "u",
        ProjectId = "p",
        Role = role,
        NodeCount = count,
        NodeAddresses = [address],
    };
}
