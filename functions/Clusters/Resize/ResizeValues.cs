using Magnum.Domain.Faults;
using Magnum.Functions.Http.Bodies;

namespace Magnum.Functions.Clusters.Resize;

/// <summary>The body of a resize.</summary>
internal sealed class ResizeValues
{
    private const string Count = "node_count";
    private const string ToRemove = "nodes_to_remove";
    private const string Group = "nodegroup";

    public ResizeValues(AttributeReader reader)
    {
        reader.Require(Count);
        NodeCount = reader.Integer(Count, 0) ?? throw Faults.InvalidInput(Count, "None", "Value should be an integer.");
        NodesToRemove = reader.TextList(ToRemove) ?? [];
        NodeGroupIdent = reader.Text(Group);
    }

    /// <summary>What may be sent.</summary>
    public static AttributeSet Attributes { get; } = new("cluster_resize_req", [Count, ToRemove, Group], []);

    /// <summary>How many nodes the group shall have.</summary>
    public int NodeCount { get; }

    /// <summary>Servers that shall go first.</summary>
    public IReadOnlyList<string> NodesToRemove { get; }

    /// <summary>Uuid, name or row number; null for the default workers.</summary>
    public string? NodeGroupIdent { get; }
}
