using Magnum.Domain.Faults;

namespace Magnum.Functions.NodeGroups;

/// <summary>
/// Which Kubernetes labels a kubelet may give to its own node: any outside the namespaces of Kubernetes, and within them
/// those that Kubernetes lets nodes set (admission plugin NodeRestriction).
/// </summary>
internal static class NodeLabelRules
{
    private const string Attribute = "node_labels";
    private static readonly string[] Namespaces = ["kubernetes.io", "k8s.io"];
    private static readonly string[] AllowedPrefixes = ["kubelet.kubernetes.io", "node.kubernetes.io"];

    private static readonly string[] AllowedKeys =
    [
        "beta.kubernetes.io/arch", "beta.kubernetes.io/instance-type", "beta.kubernetes.io/os",
        "failure-domain.beta.kubernetes.io/region", "failure-domain.beta.kubernetes.io/zone",
        "kubernetes.io/arch", "kubernetes.io/hostname", "kubernetes.io/os",
        "node.kubernetes.io/instance-type", "node.kubernetes.io/windows-build",
        "topology.kubernetes.io/region", "topology.kubernetes.io/zone",
    ];

    /// <summary>Refuses, with a 409, a label that Kubernetes would not take from the nodes of this group.</summary>
    public static void Check(string nodeGroup, IEnumerable<string> keys)
    {
        if (keys.FirstOrDefault(key => !Permits(key)) is not { } refused) return;
        throw Faults.NodeGroupInvalidInput(
            Attribute,
            nodeGroup,
            $"node label '{refused}' is in a restricted Kubernetes namespace; allowed there are the prefixes {string.Join(", ", AllowedPrefixes)} and the labels {string.Join(", ", AllowedKeys)}");
    }

    private static bool Permits(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return true;
        var prefix = key[..slash];
        var restricted = Namespaces.Any(space => prefix == space || prefix.EndsWith("." + space, StringComparison.Ordinal));
        return !restricted || AllowedPrefixes.Contains(prefix) || AllowedKeys.Contains(key);
    }
}
