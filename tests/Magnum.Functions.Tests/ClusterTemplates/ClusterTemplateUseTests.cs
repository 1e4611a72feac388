using Magnum.Domain.ClusterTemplates;
using Magnum.Functions.ClusterTemplates;

namespace Magnum.Functions.Tests.ClusterTemplates;

public sealed class ClusterTemplateUseTests
{
    [Theory]
    [InlineData(true, "name")]
    [InlineData(true, "hidden")]
    [InlineData(true, "public")]
    [InlineData(true, "tags")]
    [InlineData(false, "name", "tags")]
    [InlineData(false, "flavor_id")]
    [InlineData(false)]
    public void A_template_in_use_bears_one_harmless_change(bool permitted, params string[] changed) =>
        ClusterTemplateUse.Permits(changed, Row(isPublic: true, tags: "x")).Should().Be(permitted);

    [Fact]
    public void It_cannot_be_taken_back_from_the_public_or_lose_its_tags()
    {
        ClusterTemplateUse.Permits(["public"], Row(isPublic: false, tags: null)).Should().BeFalse();
        ClusterTemplateUse.Permits(["tags"], Row(isPublic: false, tags: null)).Should().BeFalse();
    }

    private static ClusterTemplate Row(bool isPublic, string? tags) => new()
    {
        Uuid = "t",
        ProjectId = "p",
        UserId = "u",
        Coe = "kubernetes",
        ImageId = "i",
        Public = isPublic,
        Tags = tags,
    };
}
