using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;

namespace Magnum.Shared.Tests.Domain;

public sealed class NameTests
{
    [Fact]
    public void Generated_names_are_a_greek_letter_a_number_and_the_kind()
    {
        var random = new Random(7);
        var names = Enumerable.Range(0, 2000).Select(_ => ClusterNames.Generate(random)).ToList();

        names.Should().OnlyContain(name => ClusterNames.MatchesPattern(name));
        names.Should().OnlyContain(name => System.Text.RegularExpressions.Regex.IsMatch(name, "^[a-z]+-([1-9]|1[0-9]|2[0-4])-cluster$"));
        names.Select(name => name.Split('-')[0]).Distinct().Should().HaveCount(24).And.Contain(["alpha", "omega"]);
        names.Select(name => name.Split('-')[1]).Distinct().Should().HaveCount(24);
        ClusterTemplateNames.Generate(random).Should().EndWith("-template");
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("My_cluster.1-x", true)]
    [InlineData("1a", false)]
    [InlineData("-a", false)]
    [InlineData("a b", false)]
    [InlineData("ä", false)]
    [InlineData("a\n", false)]
    [InlineData("", false)]
    public void Cluster_names_begin_with_a_letter(string name, bool expected) => ClusterNames.MatchesPattern(name).Should().Be(expected);

    [Property]
    public Property A_stack_name_is_fit_for_heat_and_always_the_same()
    {
        var first = Gen.Elements("abcXYZ".ToCharArray());
        var rest = Gen.Elements("abcXYZ019_.-".ToCharArray()).ListOf();
        var names = first.Zip(rest).Select(parts => parts.Item1 + string.Concat(parts.Item2));
        return Prop.ForAll(names.ToArbitrary(), ArbMap.Default.ArbFor<Guid>(), (name, uuid) =>
        {
            var stack = StackNames.For(Cluster(name, uuid));
            return stack == StackNames.For(Cluster(name, uuid)) &&
                stack != StackNames.For(Cluster(name, Guid.NewGuid())) &&
                stack.Length == Math.Min(name.Length, 30) + 13 &&
                System.Text.RegularExpressions.Regex.IsMatch(stack, "^[a-z][a-z0-9-]*-[a-z2-7]{12}$");
        });
    }

    [Fact]
    public void A_stack_keeps_the_readable_part_of_the_clusters_name() =>
        StackNames.For(Cluster("My_Cluster.Of.The.Quite.Long.Name.Of.Mine", Guid.Parse("6b1c1f8e-7f0a-4d5e-9f0b-0c9a1b2c3d4e")))
            .Should().Be("my-cluster-of-the-quite-long-n-6lb7klsqnzfz");

    private static Cluster Cluster(string name, Guid uuid) => new()
    {
        Uuid = uuid.ToString(),
        Name = name,
        ProjectId = "p",
        UserId = "u",
        ClusterTemplateId = "t",
    };
}
