using Magnum.Domain.Faults;
using Magnum.Domain.NodeGroups;

namespace Magnum.Functions.NodeGroups;

/// <summary>What the numbers, labels and taints of a node group must be; each failure is a 409.</summary>
internal static class NodeGroupRules
{
    private const string Minimum = "min_node_count";
    private const string Maximum = "max_node_count";

    /// <summary>Checks the limits; a maximum of 0 is none.</summary>
    public static void CheckCounts(string name, int count, int minimum, int? maximum)
    {
        if (maximum is { } most && most != 0)
        {
            if (most < minimum) throw Invalid(Maximum, $"it must not be less than {Minimum}, which is {minimum}");
            if (count > most) throw Invalid(Maximum, $"it must not be less than the number of nodes, which is {count}");
        }
        if (minimum > count) throw Invalid(Minimum, $"it must not be more than the number of nodes, which is {count}");

        Fault Invalid(string attribute, string reason) => Faults.NodeGroupInvalidInput(attribute, name, reason);
    }

    /// <summary>Checks labels and taints, which masters do not bear, and returns the taints.</summary>
    public static List<NodeTaint> CheckMarks(string name, string role, IReadOnlyDictionary<string, string>? labels, TaintReading? taints)
    {
        var masters = role == NodeGroupRoles.Master;
        if (masters && labels is { Count: > 0 }) throw OnMasters("node_labels");
        if (masters && taints is { Items.Count: > 0 }) throw OnMasters("node_taints");
        NodeLabelRules.Check(name, labels?.Keys ?? []);
        return taints?.ToTaints(name) ?? [];

        Fault OnMasters(string attribute) => Faults.NodeGroupInvalidInput(attribute, name, "they may not be set on master nodegroups");
    }
}
