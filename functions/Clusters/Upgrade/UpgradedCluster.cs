using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;

namespace Magnum.Functions.Clusters.Upgrade;

/// <summary>How a cluster looks once it is of another template: the template's new values, but what its user chose otherwise.</summary>
public static class UpgradedCluster
{
    /// <summary>The label that says which Kubernetes it is: the new template's counts, whatever was chosen before.</summary>
    private const string VersionLabel = "kube_tag";

    /// <summary>Moves a cluster, as it stands in memory, from one template to the next.</summary>
    public static void Apply(Cluster cluster, ClusterTemplate current, ClusterTemplate next)
    {
        if (current.Uuid == next.Uuid) return;
        cluster.ClusterTemplateId = next.Uuid;
        cluster.Labels = Labels(cluster.Labels, current.Labels, next.Labels);
        foreach (var group in cluster.NodeGroups)
        {
            group.Labels = Labels(group.Labels, current.Labels, next.Labels);
            if (group.ImageId == current.ImageId) group.ImageId = next.ImageId;
        }
    }

    /// <summary>Writes to the rows what <see cref="Apply"/> made.</summary>
    public static void Save(Cluster upgraded, Cluster row)
    {
        row.ClusterTemplateId = upgraded.ClusterTemplateId;
        row.Labels = new Dictionary<string, string>(upgraded.Labels, StringComparer.Ordinal);
        foreach (var group in row.NodeGroups)
        {
            if (upgraded.NodeGroups.Find(other => other.Uuid == group.Uuid) is not { } made) continue;
            group.Labels = new Dictionary<string, string>(made.Labels, StringComparer.Ordinal);
            group.ImageId = made.ImageId;
        }
    }

    private static Dictionary<string, string> Labels(
        Dictionary<string, string> chosen, Dictionary<string, string> current, Dictionary<string, string> next)
    {
        var labels = new Dictionary<string, string>(chosen, StringComparer.Ordinal);
        // What was taken over from the template goes with it.
        foreach (var (key, value) in current)
        {
            if (labels.TryGetValue(key, out var own) && own == value) labels.Remove(key);
        }
        foreach (var (key, value) in next)
        {
            // One that the user left out when the cluster was made stays out.
            var leftOut = current.ContainsKey(key) && !chosen.ContainsKey(key);
            if (key == VersionLabel) labels[key] = value;
            else if (!leftOut) labels.TryAdd(key, value);
        }
        return labels;
    }
}
