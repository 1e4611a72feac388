using Magnum.OpenStack;
using Magnum.OpenStack.Compute;
using Magnum.OpenStack.KeyManager;

namespace Magnum.Shared.Tests.OpenStack.Sandbox;

public sealed class SandboxServicesTests(SandboxFixture cloud) : IClassFixture<SandboxFixture>
{
    [Fact]
    public async Task Nova_lists_flavors_and_shows_a_key_pair()
    {
        var nova = cloud.Clients.Compute(await cloud.DemoAsync());

        (await nova.AllFlavorsAsync()).Should().Contain(flavor => flavor.Name == "m1.small" && flavor.Disk == 20);
        (await nova.GetKeypairAsync("testkey")).Keypair.PublicKey.Should().StartWith("ssh-");
        (await nova.ListServersAsync()).Servers.Should().NotBeNull();
        (await nova.Invoking(it => it.GetKeypairAsync("none")).Should().ThrowAsync<OpenStackException>())
            .Which.IsNotFound.Should().BeTrue();
    }

    [Fact]
    public async Task Neutron_lists_networks_subnets_and_floating_ips()
    {
        var neutron = cloud.Clients.Network(await cloud.DemoAsync());

        var external = (await neutron.ListNetworksAsync(external: true)).Networks;
        external.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Name = "public", External = true });
        (await neutron.ListSubnetsAsync(name: "private-subnet")).Subnets.Should().ContainSingle().Which.Cidr.Should().Be("10.0.0.0/24");
        (await neutron.ListFloatingIpsAsync(portId: "none")).Floatingips.Should().BeEmpty();
    }

    [Fact]
    public async Task Glance_finds_an_image_by_name_and_by_id()
    {
        var glance = cloud.Clients.Image(await cloud.DemoAsync());

        var image = (await glance.ListImagesAsync("fedora-coreos")).Images.Should().ContainSingle().Subject;
        (await glance.GetImageAsync(image.Id)).OsDistro.Should().Be("fedora-coreos");
    }

    [Fact]
    public async Task Cinder_lists_volume_types()
    {
        var cinder = cloud.Clients.BlockStorage(await cloud.DemoAsync());

        (await cinder.ListVolumeTypesAsync()).VolumeTypes.Should().Contain(type => type.Name == "ssd");
    }

    [Fact]
    public async Task Barbican_keeps_a_secret_in_a_container()
    {
        var barbican = cloud.Clients.KeyManager(await cloud.DemoAsync());

        var secret = (await barbican.CreateSecretAsync(new CreateSecretRequest("ca", "PEM text", "certificate"))).SecretRef;
        var container = (await barbican.CreateContainerAsync(
            new CreateContainerRequest("c", [new SecretReference("certificate", secret)]))).ContainerRef;

        (await barbican.GetPayloadAsync(IdOf(secret))).Should().Be("PEM text");
        (await barbican.GetSecretAsync(IdOf(secret))).Name.Should().Be("ca");
        (await barbican.GetContainerAsync(IdOf(container))).SecretRefs.Should().ContainSingle().Which.SecretRef.Should().Be(secret);
        await barbican.DeleteContainerAsync(IdOf(container));
        await barbican.DeleteSecretAsync(IdOf(secret));
    }

    [Fact]
    public async Task Octavia_lists_load_balancers()
    {
        var session = await cloud.DemoAsync();
        var octavia = cloud.Clients.LoadBalancer(session);

        session.HasService("load-balancer").Should().BeTrue();
        (await octavia.ListLoadBalancersAsync(session.ProjectId)).LoadBalancers.Should().BeEmpty();
        (await octavia.Invoking(it => it.DeleteLoadBalancerAsync("none", cascade: true)).Should().ThrowAsync<OpenStackException>())
            .Which.IsNotFound.Should().BeTrue();
    }

    private static string IdOf(string reference) => reference[(reference.LastIndexOf('/') + 1)..];
}
