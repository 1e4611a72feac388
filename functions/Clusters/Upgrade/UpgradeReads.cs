using Magnum.Data.Queries;
using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Faults;
using Magnum.Drivers;

namespace Magnum.Functions.Clusters.Upgrade;

/// <summary>What an upgrade looks at before it is accepted.</summary>
/// <param name="clusters">The clusters.</param>
/// <param name="templates">The templates.</param>
/// <param name="drivers">What can be built.</param>
public sealed class UpgradeReads(ClusterQueries clusters, ClusterTemplateQueries templates, DriverRegistry drivers)
{
    /// <summary>The clusters.</summary>
    public ClusterQueries Clusters => clusters;

    /// <summary>The templates.</summary>
    public ClusterTemplateQueries Templates => templates;

    /// <summary>Checks that the cluster's own driver can build it from the new template; 400 when not.</summary>
    /// <param name="cluster">As it is read, not tracked; it is turned into the upgraded one to see.</param>
    /// <param name="next">The new template.</param>
    public void CheckDriver(Cluster cluster, ClusterTemplate next)
    {
        var current = cluster.Template!;
        var driver = drivers.ForTemplate(current);
        if (drivers.ForTemplate(next) != driver) throw ClusterFaults.DriverRefuses([$"The template {next.Name ?? next.Uuid} is built by another driver."]);
        UpgradedCluster.Apply(cluster, current, next);
        if (driver.Refusals(next, cluster) is { Count: > 0 } refusals) throw ClusterFaults.DriverRefuses(refusals);
    }
}
