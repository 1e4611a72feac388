using Magnum.Domain.Clusters;
using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Operations;
using Magnum.OpenStack;
using Magnum.OpenStack.Sessions;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Clusters.Delete;

/// <summary>
/// Load balancers of a cluster's services, known by the description that the OpenStack cloud controller writes:
/// "Kubernetes … from cluster &lt;cluster uuid&gt;", on the balancer and on the floating IP of its address.
/// </summary>
public sealed class ServiceLoadBalancers(
    OperationSessions sessions, OpenStackClients clients, IOptions<OperationOptions> options, TimeProvider time)
{
    private const string ServiceType = "load-balancer";

    /// <summary>Whether a wait that began at <paramref name="since"/> (UTC) has taken too long.</summary>
    public bool IsLate(DateTime since) =>
        time.GetUtcNow() - since > TimeSpan.FromSeconds(options.Value.LoadBalancerTimeoutSeconds);

    /// <summary>Asks for the deletion of each and returns the names of those that are still there.</summary>
    public async Task<IReadOnlyList<string>> DeleteAsync(OperationScope scope, CancellationToken cancellation)
    {
        // Without a session there is nothing that could be looked at; the next step says so to the user.
        if (await sessions.ForClusterAsync(scope, cancellation) is not { } session || !session.HasService(ServiceType)) return [];

        var octavia = clients.LoadBalancer(session);
        var all = await octavia.ListLoadBalancersAsync(scope.Cluster.ProjectId, cancellationToken: cancellation);
        var left = all.LoadBalancers.Where(balancer => IsOf(scope.Cluster, balancer.Description) && balancer.ProvisioningStatus != "DELETED").ToList();
        await DeleteFloatingIpsAsync(scope.Cluster, session, cancellation);
        foreach (var balancer in left.Where(balancer => balancer.ProvisioningStatus != "PENDING_DELETE"))
            await OpenStackCalls.IgnoreMissingAsync(() => octavia.DeleteLoadBalancerAsync(balancer.Id, cascade: true, cancellation));
        return [.. left.Select(balancer => balancer.Name ?? balancer.Id)];
    }

    // By description and not by balancer: one that is on its way out already has let go of its address.
    private async Task DeleteFloatingIpsAsync(Cluster cluster, CloudSession session, CancellationToken cancellation)
    {
        var network = clients.Network(session);
        var addresses = await network.ListFloatingIpsAsync(projectId: cluster.ProjectId, cancellationToken: cancellation);
        foreach (var address in addresses.Floatingips.Where(address => IsOf(cluster, address.Description)))
            await OpenStackCalls.IgnoreMissingAsync(() => network.DeleteFloatingIpAsync(address.Id, cancellation));
    }

    private static bool IsOf(Cluster cluster, string? description) =>
        description is not null
        && description.StartsWith("Kubernetes ", StringComparison.Ordinal)
        && description.Contains($"from cluster {cluster.Uuid}", StringComparison.Ordinal);
}
