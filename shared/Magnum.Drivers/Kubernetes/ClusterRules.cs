using Magnum.Domain.Clusters;
using Magnum.Domain.NodeGroups;

namespace Magnum.Drivers.Kubernetes;

/// <summary>What a cluster and its default node groups may ask of this driver.</summary>
internal static class ClusterRules
{
    internal static IEnumerable<string> Refusals(Cluster cluster)
    {
        foreach (NodeGroup group in cluster.NodeGroups.Where(group => group.IsDefault))
        {
            if (group is { IsMaster: true, NodeCount: > 1 } && !cluster.MasterLbEnabled)
                yield return "More than one master needs master_lb_enabled.";
            if (group is { IsMaster: true, NodeCount: < 1 }) yield return "A cluster needs at least one master.";
            if (group.IsMaster && (group.NodeLabels.Count > 0 || group.NodeTaints.Count > 0))
                yield return "Node labels and taints are not supported for masters.";
        }
    }
}
