using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.NodeGroups;
using Magnum.Functions.Clusters.Upgrade;

namespace Magnum.Functions.Tests.Clusters.Upgrade;

public sealed class UpgradedClusterTests
{
    [Fact]
    public void What_came_from_the_template_follows_it_and_what_the_user_chose_stays()
    {
        var cluster = Cluster(new()
        {
            ["inherited"] = "old",
            ["chosen"] = "mine",
            ["added"] = "mine",
            ["dropped"] = "old",
            ["kube_tag"] = "v1.30.0",
        });

        UpgradedCluster.Apply(
            cluster,
            Template("one", "image-1", new() { ["inherited"] = "old", ["chosen"] = "old", ["dropped"] = "old", ["left_out"] = "old" }),
            Template("two", "image-2", new() { ["inherited"] = "new", ["chosen"] = "new", ["left_out"] = "new", ["fresh"] = "new", ["kube_tag"] = "v1.31.0" }));

        cluster.ClusterTemplateId.Should().Be("two");
        cluster.Labels.Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["inherited"] = "new",
            ["chosen"] = "mine",
            ["added"] = "mine",
            ["fresh"] = "new",
            ["kube_tag"] = "v1.31.0",
        });
    }

    [Fact]
    public void Groups_of_the_old_image_get_the_new_one_and_others_keep_theirs()
    {
        var cluster = Cluster([]);
        cluster.NodeGroups.AddRange([Group("a", "image-1"), Group("b", "special")]);

        UpgradedCluster.Apply(cluster, Template("one", "image-1", []), Template("two", "image-2", []));

        cluster.NodeGroups.Select(group => group.ImageId).Should().Equal("image-2", "special");
    }

    [Fact]
    public void Saving_writes_template_labels_and_images_and_nothing_else()
    {
        var (upgraded, row) = (Cluster(new() { ["kube_tag"] = "v1.31.0" }), Cluster([]));
        (upgraded.ClusterTemplateId, upgraded.Name) = ("two", "other");
        upgraded.NodeGroups.Add(Group("a", "image-2"));
        row.NodeGroups.AddRange([Group("a", "image-1"), Group("younger", "image-1")]);

        UpgradedCluster.Save(upgraded, row);

        (row.ClusterTemplateId, row.Name, row.Labels["kube_tag"]).Should().Be(("two", "c", "v1.31.0"));
        row.NodeGroups.Select(group => group.ImageId).Should().Equal("image-2", "image-1");
    }

    private static Cluster Cluster(Dictionary<string, string> labels) =>
        new() { Uuid = "c", Name = "c", ProjectId = "p", UserId = "u", ClusterTemplateId = "one", Labels = labels };

    private static NodeGroup Group(string name, string image) =>
        new() { Uuid = name, Name = name, ClusterId = "c", ProjectId = "p", ImageId = image };

    private static ClusterTemplate Template(string uuid, string image, Dictionary<string, string> labels) =>
        new() { Uuid = uuid, Name = uuid, ProjectId = "p", UserId = "u", Coe = "kubernetes", ImageId = image, Labels = labels };
}
