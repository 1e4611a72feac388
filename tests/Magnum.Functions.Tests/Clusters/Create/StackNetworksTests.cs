using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Operations;
using Magnum.Drivers;
using Magnum.Functions.Clusters.Create;
using Magnum.Functions.Clusters.Operations;
using Magnum.OpenStack;
using Magnum.OpenStack.Sessions;
using Magnum.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Functions.Tests.Clusters.Create;

public sealed class StackNetworksTests : IAsyncLifetime
{
    private SandboxCloud _sandbox = null!;
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxCloud.StartAsync(new SandboxOptions { StackSeconds = 0 });
        var settings = new Dictionary<string, string?>
        {
            ["Keystone:AuthUrl"] = _sandbox.KeystoneUrl.ToString(),
            ["Keystone:RegionName"] = "RegionOne",
            ["Keystone:Username"] = "magnum",
            ["Keystone:Password"] = "secret",
            ["Keystone:ProjectName"] = "service",
            ["Keystone:TrusteeDomainName"] = "magnum",
            ["Keystone:TrusteeDomainAdmin"] = "magnum_domain_admin",
            ["Keystone:TrusteeDomainAdminPassword"] = "secret",
        };
        _services = new ServiceCollection().AddOpenStack(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
    }

    [Fact]
    public async Task A_subnet_alone_brings_its_network()
    {
        var both = await ResolveAsync("private", "private-subnet");

        both.FixedNetworkId.Should().NotBeNull();
        both.FixedSubnetCidr.Should().Be("10.0.0.0/24");
        (await ResolveAsync(null, "private-subnet")).Should().Be(both);
        (await ResolveAsync(null, both.FixedSubnetId)).Should().Be(both);
    }

    [Fact]
    public async Task A_network_alone_brings_its_subnet() =>
        (await ResolveAsync("private", null)).Should().Be(await ResolveAsync("private", "private-subnet"));

    [Fact]
    public async Task Without_either_the_stack_makes_its_own() =>
        (await ResolveAsync(null, null)).Should().BeEquivalentTo(new { FixedNetworkId = (string?)null, FixedSubnetId = (string?)null });

    [Fact]
    public async Task A_subnet_that_is_not_there_is_named() =>
        (await this.Invoking(it => it.ResolveAsync(null, "gone")).Should().ThrowAsync<StepFailedException>()).WithMessage("*subnet gone*");

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    private async Task<ClusterNetworking> ResolveAsync(string? network, string? subnet)
    {
        var session = await _services.GetRequiredService<KeystoneSessions>().LoginAsync(
            new Login("secret", "demo", "Default", ProjectName: "demo", ProjectDomainName: "Default"), CancellationToken.None);
        var scope = new OperationScope(
            new Operation { Id = "o", ClusterUuid = "c", ProjectId = "p", UserId = "u" },
            new Cluster { Uuid = "c", Name = "c", ProjectId = "p", UserId = "u", ClusterTemplateId = "t", FixedNetwork = network, FixedSubnet = subnet },
            new ClusterTemplate { Uuid = "t", ProjectId = "p", UserId = "u", Coe = "kubernetes", ImageId = "i", ExternalNetworkId = "public" });
        return await new StackNetworks(_services.GetRequiredService<OpenStackClients>()).ResolveAsync(scope, session, CancellationToken.None);
    }
}
