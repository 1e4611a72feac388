using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Network;

/// <summary>What all things in Neutron have in common.</summary>
internal static class NeutronView
{
    public static JsonObject Begin(string id, string name, string projectId) =>
        new() { ["id"] = id, ["name"] = name, ["tenant_id"] = projectId, ["project_id"] = projectId };

    public static JsonObject End(this JsonObject view, DateTimeOffset createdAt, string description = "")
    {
        view["description"] = description;
        view["tags"] = new JsonArray();
        view["created_at"] = WireText.Seconds(createdAt);
        view["updated_at"] = WireText.Seconds(createdAt);
        view["revision_number"] = 1;
        return view;
    }
}
