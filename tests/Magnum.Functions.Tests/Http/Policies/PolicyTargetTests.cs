using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Federations;
using Magnum.Functions.Http.Policies;

namespace Magnum.Functions.Tests.Http.Policies;

public sealed class PolicyTargetTests
{
    private static readonly PolicyTarget Template = PolicyTarget.Of(new ClusterTemplate
    {
        Uuid = "t1",
        ProjectId = "p",
        UserId = "u",
        Coe = "kubernetes",
        ImageId = "coreos",
        Public = true,
    });

    private static readonly PolicyTarget Cluster = PolicyTarget.Of(new Cluster
    {
        Uuid = "c1",
        Name = "one",
        ProjectId = "p",
        UserId = "u",
        ClusterTemplateId = "t1",
        Status = ResourceStatus.CreateComplete,
    });

    private static readonly PolicyTarget Federation = PolicyTarget.Of(new Federation { Uuid = "f1", Name = "all", ProjectId = "p", HostclusterId = "c1" }, "u");

    [Theory]
    [InlineData("True:%(public)s", true)]
    [InlineData("not True:%(public)s", false)]
    [InlineData("False:%(hidden)s", true)]
    [InlineData("'kubernetes':%(coe)s", true)]
    [InlineData("None:%(name)s", true)]
    [InlineData("None:%(docker_volume_size)s", true)]
    [InlineData("'CREATE_COMPLETE':%(status)s", false)]
    [InlineData("project_id:%(project_id)s and user_id:%(user_id)s", true)]
    public void A_template_is_known_by_its_columns(string check, bool admits) => Admits(check, Template).Should().Be(admits);

    [Theory]
    [InlineData("'CREATE_COMPLETE':%(status)s", true)]
    [InlineData("'one':%(name)s", true)]
    [InlineData("'t1':%(cluster_template_id)s", true)]
    [InlineData("None:%(health_status)s", true)]
    [InlineData("False:%(public)s", false)]
    [InlineData("user_id:%(trustee_user_id)s", false)]
    public void A_cluster_is_known_by_its_columns(string check, bool admits) => Admits(check, Cluster).Should().Be(admits);

    [Theory]
    [InlineData("'all':%(name)s", true)]
    [InlineData("'c1':%(hostcluster_id)s", true)]
    [InlineData("None:%(status)s", true)]
    public void A_federation_is_known_by_its_columns(string check, bool admits) => Admits(check, Federation).Should().Be(admits);

    [Fact]
    public void A_caller_has_no_columns() => Admits("None:%(name)s or True:%(public)s", new PolicyTarget("p", "u")).Should().BeFalse();

    private static bool Admits(string check, PolicyTarget target) =>
        PolicyParser.Parse("rule", check, name => throw new InvalidOperationException(name)).Admits(new PolicySubject(Tokens.Of("u", "p"), false), target);
}
