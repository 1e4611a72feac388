using Magnum.Drivers;
using Magnum.OpenStack.Sessions;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Clusters.Create;

/// <summary>Where the nodes of a cluster find the cloud, and in which domain their user is.</summary>
public sealed class StackEndpoints(KeystoneSessions sessions, IOptions<KeystoneOptions> options)
{
    /// <summary>Keystone and Magnum as the catalog names them, so that they are addresses which nodes reach.</summary>
    public CloudEndpoints Of(CloudSession session) =>
        new(session.Endpoint("container-infra"), session.Endpoint("identity"), options.Value.RegionName);

    /// <summary>Id of the domain of the trustees.</summary>
    public async Task<string> TrusteeDomainAsync(CancellationToken cancellation) =>
        (await sessions.TrusteeDomainAdminAsync(cancellation)).DomainId!;
}
