using Refit;

namespace Magnum.OpenStack.LoadBalancer;

/// <summary>Octavia v2: the load balancers Kubernetes made and nobody else removes.</summary>
public interface ILoadBalancerApi
{
    /// <summary>Lists load balancers, e.g. of one project.</summary>
    [Get("/lbaas/loadbalancers")]
    Task<LoadBalancerList> ListLoadBalancersAsync(
        [AliasAs("project_id")] string? projectId = null, string? name = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one load balancer, to see whether it is gone.</summary>
    [Get("/lbaas/loadbalancers/{id}")]
    Task<LoadBalancerDocument> GetLoadBalancerAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Deletes a load balancer, with <paramref name="cascade"/> all that belongs to it.</summary>
    [Delete("/lbaas/loadbalancers/{id}")]
    Task DeleteLoadBalancerAsync(string id, [Query] bool cascade, CancellationToken cancellationToken = default);
}
