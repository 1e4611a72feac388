using Magnum.Domain.Clusters;
using Magnum.Functions.Clusters.Create;

namespace Magnum.RealCloud.Tests;

/// <summary>A cluster from its template to its deletion on a true OpenStack.</summary>
public sealed class ClusterOnCloudTests
{
    [Fact]
    public async Task A_cluster_is_created_shown_and_deleted_and_nothing_stays()
    {
        var settings = CloudSettings.Require();
        await using var product = await RunningProduct.StartAsync(settings);
        var user = await product.LoginAsync(settings.User);
        var trusts = await Leftovers.TrustsAsync(product, user);
        var name = $"trial-{Guid.NewGuid():N}"[..14];

        await product.PostAsync("clustertemplates", Template(settings, name));
        var made = await product.PostAsync("clusters", new { name, cluster_template_id = name, keypair = settings.Keypair, node_count = 1 });
        var uuid = made.GetProperty("uuid").GetString()!;
        var shape = new Cluster { Uuid = uuid, Name = name, ProjectId = user.ProjectId!, UserId = user.UserId, ClusterTemplateId = name };
        var (stack, trustee) = (StackNames.For(shape), TrusteeNames.First(shape));

        var cluster = await product.SettledAsync(uuid, settings.Patience);
        var shown = cluster?.ToString();
        cluster!.Value.GetProperty("status").GetString().Should().Be("CREATE_COMPLETE", shown);
        cluster.Value.GetProperty("api_address").GetString().Should().MatchRegex(@"^https://\S+:6443$");
        cluster.Value.GetProperty("master_addresses").GetArrayLength().Should().Be(1, shown);
        cluster.Value.GetProperty("node_addresses").GetArrayLength().Should().Be(1, shown);
        (await Leftovers.OfAsync(product, user, trustee, trusts, stack)).Should().BeEquivalentTo(
            new { Trustees = 1, Stacks = 1, Servers = 2, Networks = 1 });

        user = await product.LoginAsync(settings.User);
        await product.DeleteAsync($"clusters/{uuid}");
        (await product.SettledAsync(uuid, settings.Patience))?.ToString().Should().BeNull();
        (await Leftovers.OfAsync(product, user, trustee, trusts, stack)).Should().Be(Leftovers.None);
        await product.DeleteAsync($"clustertemplates/{name}");
    }

    private static object Template(CloudSettings settings, string name) => new
    {
        name,
        coe = "kubernetes",
        image_id = settings.Image,
        external_network_id = settings.ExternalNetwork,
        flavor_id = settings.Flavor,
        master_flavor_id = settings.MasterFlavor,
    };
}
