using System.Text.Json.Serialization;

namespace Magnum.OpenStack.LoadBalancer;

/// <summary>A list of load balancers.</summary>
/// <param name="LoadBalancers">The load balancers that match.</param>
public sealed record LoadBalancerList([property: JsonPropertyName("loadbalancers")] IReadOnlyList<LoadBalancer> LoadBalancers);

/// <summary>A load balancer as answered.</summary>
/// <param name="LoadBalancer">The load balancer.</param>
public sealed record LoadBalancerDocument([property: JsonPropertyName("loadbalancer")] LoadBalancer LoadBalancer);

/// <summary>A load balancer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="ProvisioningStatus">Octavia's state, e.g. <c>ACTIVE</c>, <c>PENDING_DELETE</c>.</param>
/// <param name="VipPortId">The port of its address.</param>
/// <param name="VipAddress">Its address.</param>
/// <param name="Description">Free text; Kubernetes names the cluster and service that made it.</param>
public sealed record LoadBalancer(
    string Id,
    string? Name,
    string ProvisioningStatus,
    string? VipPortId = null,
    string? VipAddress = null,
    string? Description = null);
