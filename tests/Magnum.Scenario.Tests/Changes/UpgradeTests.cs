namespace Magnum.Scenario.Tests.Changes;

[Collection(nameof(ElasticCloud))]
public sealed class UpgradeTests(ElasticCloud elastic)
{
    [Fact]
    public async Task A_cluster_becomes_one_of_the_new_template_with_its_version()
    {
        var template = await elastic.Cloud.PostAsync("clustertemplates", new
        {
            name = "newer",
            coe = "kubernetes",
            image_id = "fedora-coreos",
            external_network_id = "public",
            flavor_id = "m1.small",
            master_flavor_id = "m1.small",
            labels = new { kube_tag = "v1.32.5" },
        });
        var next = template.GetProperty("uuid").GetString()!;

        await elastic.ResizeAsync(1);
        await elastic.Cloud.PostAsync($"clusters/{elastic.Uuid}/actions/upgrade", new { cluster_template = "newer" });
        var cluster = await elastic.SettledAsync();

        cluster.GetProperty("cluster_template_id").GetString().Should().Be(next);
        cluster.GetProperty("coe_version").GetString().Should().Be("v1.32.5");
        cluster.GetProperty("labels").GetProperty("kube_tag").GetString().Should().Be("v1.32.5");
    }
}
