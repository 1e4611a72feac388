using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Magnum.Domain.Clusters;

namespace Magnum.Shared.Tests.Domain;

public sealed class ClusterLabelTests
{
    private static readonly Dictionary<string, string> Template = new() { ["a"] = "1", ["b"] = "2" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_labels_of_its_own_a_cluster_gets_a_copy_of_the_templates(bool merge)
    {
        var none = ClusterLabels.Merge(Template, null, merge);
        var empty = ClusterLabels.Merge(Template, new Dictionary<string, string>(), merge);

        none.Should().Equal(Template).And.NotBeSameAs(Template);
        empty.Should().Equal(Template).And.NotBeSameAs(Template);
    }

    [Fact]
    public void Given_labels_replace_the_templates_unless_they_are_merged()
    {
        var given = new Dictionary<string, string> { ["b"] = "3", ["c"] = "4" };

        ClusterLabels.Merge(Template, given, merge: false).Should().Equal(given);
        ClusterLabels.Merge(Template, given, merge: true).Should()
            .Equal(new Dictionary<string, string> { ["a"] = "1", ["b"] = "3", ["c"] = "4" });
    }

    [Fact]
    public void A_difference_shows_the_templates_values()
    {
        var difference = ClusterLabels.Difference(Template, new Dictionary<string, string> { ["b"] = "3", ["c"] = "4" });

        difference.Overridden.Should().Equal(new Dictionary<string, string> { ["b"] = "2" });
        difference.Added.Should().Equal(new Dictionary<string, string> { ["c"] = "4" });
        difference.Skipped.Should().Equal(new Dictionary<string, string> { ["a"] = "1" });
    }

    [Property]
    public Property Template_and_difference_give_the_cluster_back()
    {
        var labels = Gen.Elements("a", "b", "c", "d").Zip(Gen.Elements("1", "2")).ListOf()
            .Select(pairs => pairs.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2));
        return Prop.ForAll(labels.ToArbitrary(), labels.ToArbitrary(), (template, cluster) =>
        {
            var difference = ClusterLabels.Difference(template, cluster);
            return difference.Skipped.Keys.All(key => !cluster.ContainsKey(key)) &&
                difference.Added.All(pair => cluster[pair.Key] == pair.Value && !template.ContainsKey(pair.Key)) &&
                difference.Overridden.All(pair => template[pair.Key] == pair.Value && cluster[pair.Key] != pair.Value) &&
                cluster.Keys.Except(difference.Added.Keys).Union(difference.Skipped.Keys).ToHashSet().SetEquals(template.Keys);
        });
    }
}
