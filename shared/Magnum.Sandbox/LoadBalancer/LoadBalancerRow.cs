using Magnum.Sandbox.State;

namespace Magnum.Sandbox.LoadBalancer;

/// <summary>An Octavia load balancer.</summary>
public sealed record LoadBalancerRow(string Id, string Name, string ProjectId) : IRow
{
    /// <summary>Free text; the cloud provider of Kubernetes names its cluster here.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its virtual address.</summary>
    public string VipAddress { get; init; } = "";

    /// <summary>Port of that address.</summary>
    public string? VipPortId { get; init; }

    /// <summary>Subnet of that address.</summary>
    public string? VipSubnetId { get; init; }

    /// <summary>"ACTIVE", "PENDING_DELETE", "ERROR"…</summary>
    public string ProvisioningStatus { get; init; } = "ACTIVE";

    /// <summary>How many listeners and pools hang on it; without cascade such a load balancer cannot be deleted.</summary>
    public int Children { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When a delete under way is done; null while there is none.</summary>
    public DateTimeOffset? GoneAt { get; init; }
}
