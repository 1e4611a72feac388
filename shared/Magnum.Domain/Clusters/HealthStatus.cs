namespace Magnum.Domain.Clusters;

/// <summary>Health of a running cluster.</summary>
public enum HealthStatus
{
    /// <summary>The API answers and every node is ready.</summary>
    Healthy,

    /// <summary>The API does not answer well, or a node is not ready.</summary>
    Unhealthy,

    /// <summary>The API cannot be reached from here by design.</summary>
    Unknown,
}
