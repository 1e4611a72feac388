using Magnum.Domain.Faults;
using Magnum.Functions.Hosting.Settings;
using Magnum.Functions.Http.Requests;
using Magnum.OpenStack;
using Magnum.OpenStack.Compute;
using Magnum.OpenStack.Image;
using Magnum.OpenStack.Network;
using Magnum.OpenStack.Sessions;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.ClusterTemplates.CloudChecks;

/// <summary>
/// What the caller's cloud has, asked with the caller's own token so that he cannot name what he may not see. Scoped to the
/// request; flavors are read once. What was found is remembered for a short while (<see cref="CloudMemory"/>), key pairs never.
/// </summary>
public sealed class CallerCloud(
    RequestContext request, KeystoneSessions sessions, OpenStackClients clients, CloudMemory memory, IOptions<ClusterTemplateOptions> options)
{
    private CloudSession? _session;
    private Task<IReadOnlyList<Flavor>>? _flavors;

    private CloudSession Session => _session ??= sessions.FromValidatedToken(request.Caller.Token);

    /// <summary>The image of that id or name; 400 when there is none, 409 when there are several, 403 when Glance refuses.</summary>
    public async Task<Image> ImageAsync(string? ident, CancellationToken cancellation)
    {
        if (ident is null) throw Faults.ImageNotFound(null);
        try
        {
            return await FindAsync(ServiceTypes.Image, "image", ident, AskImageAsync, cancellation);
        }
        catch (OpenStackException refused) when (refused.IsForbidden)
        {
            throw Faults.ImageNotAuthorized(ident);
        }
    }

    /// <summary>The same of an image that must tell its operating system (<c>os_distro</c>); 400 when it does not.</summary>
    public async Task<Image> SystemImageAsync(string? ident, CancellationToken cancellation)
    {
        var image = await ImageAsync(ident, cancellation);
        return string.IsNullOrEmpty(image.OsDistro) ? throw Faults.OsDistroNotFound(ident!) : image;
    }

    /// <summary>Checks that a flavor of that id or name exists; null passes.</summary>
    public async Task FlavorAsync(string? ident, CancellationToken cancellation)
    {
        if (ident is not null) await FindFlavorAsync(ident, cancellation);
    }

    /// <summary>
    /// Checks that nodes get a root disk: from a boot volume, or else from a flavor that exists and has one.
    /// </summary>
    public async Task RootVolumeAsync(string? flavor, IReadOnlyDictionary<string, string> labels, CancellationToken cancellation)
    {
        if (BootVolume.Size(labels, options.Value.DefaultBootVolumeSize) > 0) return;
        if (flavor is null) throw Faults.FlavorNotFound(null);
        var found = await FindFlavorAsync(flavor, cancellation);
        if (found.Disk == 0) throw Faults.FlavorZeroRootVolumeNotSupported(flavor);
    }

    /// <summary>Checks that there is one external network of that id or name; null passes.</summary>
    public async Task ExternalNetworkAsync(string? ident, CancellationToken cancellation)
    {
        if (ident is not null) await FindAsync(ServiceTypes.Network, "external network", ident, AskExternalNetworkAsync, cancellation);
    }

    /// <summary>Checks that there is one network of that id or name; null passes.</summary>
    public async Task FixedNetworkAsync(string? ident, CancellationToken cancellation)
    {
        if (ident is not null) await FindAsync(ServiceTypes.Network, "network", ident, AskFixedNetworkAsync, cancellation);
    }

    /// <summary>Checks that there is one subnet of that id or name; null passes.</summary>
    public async Task FixedSubnetAsync(string? ident, CancellationToken cancellation)
    {
        if (ident is not null) await FindAsync(ServiceTypes.Network, "subnet", ident, AskFixedSubnetAsync, cancellation);
    }

    /// <summary>Checks that the caller has a key pair of that name (404 otherwise); null passes.</summary>
    public async Task KeypairAsync(string? name, CancellationToken cancellation)
    {
        if (name is null) return;
        try
        {
            await clients.Compute(Session).GetKeypairAsync(name, cancellation);
        }
        catch (OpenStackException missing) when (missing.IsNotFound)
        {
            throw Faults.KeyPairNotFound(name);
        }
    }

    private Task<Flavor> FindFlavorAsync(string ident, CancellationToken cancellation) =>
        FindAsync(ServiceTypes.Compute, "flavor", ident, AskFlavorAsync, cancellation);

    private Task<T> FindAsync<T>(
        string service, string kind, string ident, Func<string, CancellationToken, Task<T>> ask, CancellationToken cancellation)
        where T : class =>
        memory.FindAsync(CloudKey.For(Session, service, kind, ident), stop => ask(ident, stop), cancellation);

    private async Task<Image> AskImageAsync(string ident, CancellationToken cancellation) =>
        (Guid.TryParse(ident, out _) ? await ImageByIdAsync(ident, cancellation) : null) ?? await ImageByNameAsync(ident, cancellation);

    private async Task<Network> AskExternalNetworkAsync(string ident, CancellationToken cancellation) =>
        One(await NetworksAsync(ident, true, cancellation), Faults.ExternalNetworkNotFound, "external networks", ident);

    private async Task<Network> AskFixedNetworkAsync(string ident, CancellationToken cancellation) =>
        One(await NetworksAsync(ident, null, cancellation), Faults.FixedNetworkNotFound, "fixed networks", ident);

    private async Task<Subnet> AskFixedSubnetAsync(string ident, CancellationToken cancellation)
    {
        var network = clients.Network(Session);
        var found = (await network.ListSubnetsAsync(name: ident, cancellationToken: cancellation)).Subnets;
        if (found.Count == 0) found = (await network.ListSubnetsAsync(id: ident, cancellationToken: cancellation)).Subnets;
        return One(found, Faults.FixedSubnetNotFound, "fixed subnets", ident);
    }

    private async Task<Flavor> AskFlavorAsync(string ident, CancellationToken cancellation)
    {
        var flavors = await (_flavors ??= clients.Compute(Session).AllFlavorsAsync(cancellation));
        return flavors.FirstOrDefault(flavor => flavor.Name == ident || flavor.Id == ident) ?? throw Faults.FlavorNotFound(ident);
    }

    private async Task<Image?> ImageByIdAsync(string id, CancellationToken cancellation)
    {
        try
        {
            return await clients.Image(Session).GetImageAsync(id, cancellation);
        }
        catch (OpenStackException missing) when (missing.IsNotFound)
        {
            return null;
        }
    }

    private async Task<Image> ImageByNameAsync(string name, CancellationToken cancellation) =>
        One((await clients.Image(Session).ListImagesAsync(name, cancellation)).Images, Faults.ImageNotFound, "images", name);

    private async Task<IReadOnlyList<Network>> NetworksAsync(string ident, bool? external, CancellationToken cancellation)
    {
        var network = clients.Network(Session);
        var found = (await network.ListNetworksAsync(name: ident, external: external, cancellationToken: cancellation)).Networks;
        return found.Count > 0
            ? found
            : (await network.ListNetworksAsync(id: ident, external: external, cancellationToken: cancellation)).Networks;
    }

    private static T One<T>(IReadOnlyList<T> found, Func<string, Fault> none, string kind, string ident) => found.Count switch
    {
        0 => throw none(ident),
        1 => found[0],
        _ => throw Faults.Conflict($"Multiple {kind} exist with same name {ident}. Please use the id instead."),
    };
}
