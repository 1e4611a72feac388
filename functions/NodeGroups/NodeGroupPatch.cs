using System.Text.Json;
using System.Text.Json.Nodes;
using Magnum.Domain.NodeGroups;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.Http.Patching;
using Names = Magnum.Functions.NodeGroups.NodeGroupAttributes;

namespace Magnum.Functions.NodeGroups;

/// <summary>The values that a node group would have after a JSON patch.</summary>
internal sealed record NodeGroupPatch
{
    private static readonly AttributeSet Patchable = new(
        Names.All.Argument, [Names.Labels, Names.MinNodeCount, Names.MaxNodeCount, Names.NodeLabels, Names.NodeTaints], []);

    private NodeGroupPatch(AttributeReader reader)
    {
        Labels = reader.Labels(Names.Labels) ?? [];
        MinNodeCount = reader.Integer(Names.MinNodeCount, 0) ?? 0;
        MaxNodeCount = reader.Integer(Names.MaxNodeCount, 0);
        NodeLabels = reader.Texts(Names.NodeLabels);
        NodeTaints = reader.Taints(Names.NodeTaints);
    }

    /// <summary>What may be touched. Only the exact paths are barred: a single label may be changed.</summary>
    public static PatchRules Rules { get; } = new(
        new HashSet<string>(StringComparer.Ordinal)
        {
            "/created_at", "/id", "/links", "/updated_at", "/uuid", "/project_id", "/user_id",
            "/name", "/cluster_id", "/docker_volume_size", "/labels", "/flavor_id", "/image_id", "/node_addresses", "/node_count",
            "/role", "/is_default", "/stack_id", "/status", "/status_reason", "/version",
        },
        new HashSet<string>(StringComparer.Ordinal));

    public Dictionary<string, string> Labels { get; }

    public int MinNodeCount { get; }

    public int? MaxNodeCount { get; }

    /// <summary>Null when they were removed.</summary>
    public Dictionary<string, string>? NodeLabels { get; }

    /// <summary>Null when they were removed.</summary>
    public TaintReading? NodeTaints { get; }

    /// <summary>Applies the patch; the row itself stays as it is.</summary>
    public static NodeGroupPatch Apply(NodeGroup row, IReadOnlyList<PatchOperation> operations)
    {
        var resource = new JsonObject
        {
            [Names.Labels] = Map(row.Labels),
            [Names.MinNodeCount] = row.MinNodeCount,
            [Names.MaxNodeCount] = row.MaxNodeCount,
            [Names.NodeLabels] = Map(row.NodeLabels),
            [Names.NodeTaints] = new JsonArray([.. row.NodeTaints.Select(Taint)]),
        };
        JsonPatch.Apply(resource, operations);
        using var patched = JsonSerializer.SerializeToDocument(resource);
        return new NodeGroupPatch(new AttributeReader(patched.RootElement, Patchable, strict: true));
    }

    private static JsonObject Map(IReadOnlyDictionary<string, string> map) =>
        new(map.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));

    private static JsonNode Taint(NodeTaint taint)
    {
        var node = new JsonObject { ["key"] = taint.Key, ["effect"] = taint.Effect };
        if (taint.Value is not null) node["value"] = taint.Value;
        return node;
    }
}
