using System.Text.Json.Nodes;
using Magnum.Sandbox.Orchestration.Evaluation;
using Magnum.Sandbox.Orchestration.Resources;
using Magnum.Sandbox.Orchestration.Stacks;
using Magnum.Sandbox.Orchestration.Templates;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Orchestration.Http;

/// <summary>Resources as Heat prints them.</summary>
internal static class ResourceViews
{
    /// <summary>An item of a list.</summary>
    public static JsonObject Summary(ResourceNode node, ResourceState state, HeatLinks links, DateTimeOffset created)
    {
        var view = new JsonObject
        {
            ["resource_name"] = node.Name,
            ["links"] = links.OfResource(node),
            ["logical_resource_id"] = node.Name,
            ["creation_time"] = WireText.Seconds(created),
            ["updated_time"] = WireText.Seconds(state.UpdatedAt),
            ["required_by"] = RequiredBy(node),
            ["resource_status"] = state.Status,
            ["resource_status_reason"] = state.Reason,
            ["physical_resource_id"] = PhysicalId(node, state),
            ["resource_type"] = node.Definition.Type,
        };
        if (node.Scope.Owner is { } parent)
            view["parent_resource"] = parent.Name;
        return view;
    }

    /// <summary>A whole resource.</summary>
    public static JsonObject Full(ResourceNode node, ResourceState state, HeatLinks links, DateTimeOffset created)
    {
        var view = Summary(node, state, links, created);
        view["description"] = "";
        view["attributes"] = state.IsWaiting ? new JsonObject() : Attributes(node);
        return view;
    }

    /// <summary>What a preview shows.</summary>
    public static JsonObject Preview(ResourceNode node) => new()
    {
        ["resource_name"] = node.Name,
        ["logical_resource_id"] = node.Name,
        ["physical_resource_id"] = "",
        ["resource_type"] = node.Definition.Type,
        ["resource_status"] = "INIT_COMPLETE",
        ["resource_status_reason"] = "",
        ["required_by"] = RequiredBy(node),
        ["attributes"] = new JsonObject(),
    };

    public static string PhysicalId(ResourceNode node, ResourceState state) => state.IsWaiting ? "" : node.PhysicalId.ToString();

    private static JsonObject Attributes(ResourceNode node) => ResourceAttributes.Read(node, []) switch
    {
        Dictionary<string, object?> map => (JsonObject)DocumentReader.ToJson(map)!,
        List<object?> refs => new JsonObject { ["refs"] = DocumentReader.ToJson(refs) },
        _ => [],
    };

    private static JsonArray RequiredBy(ResourceNode node) => WireText.Strings(node.Scope.Resources
        .Where(other => other.Context == node.Context && other != node
            && References.Resources(other.Definition.Properties).Concat(other.Definition.DependsOn).Contains(node.Name))
        .Select(other => other.Name));
}
