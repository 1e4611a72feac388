namespace Magnum.Domain.Quotas;

/// <summary>Resources that have quotas.</summary>
public static class QuotaResources
{
    /// <summary>Clusters, in whatever status.</summary>
    public const string Cluster = "Cluster";
}
