using System.Text.Json.Nodes;
using Magnum.Sandbox.Orchestration.Resources;

namespace Magnum.Sandbox.Orchestration.Http;

/// <summary>Addresses of stacks and resources.</summary>
internal sealed class HeatLinks(string address)
{
    public string Stack(string project, string name, Guid id) =>
        $"{address}/orchestration/v1/{project}/stacks/{Uri.EscapeDataString(name)}/{id}";

    public string Stack(StackScope scope) => Stack(scope.Tree.ProjectId, scope.Name, scope.Id);

    public string Resource(ResourceNode node) => $"{Stack(node.Scope)}/resources/{Uri.EscapeDataString(node.Name)}";

    public JsonArray OfStack(string project, string name, Guid id) => new(Link(Stack(project, name, id), "self"));

    public JsonArray OfResource(ResourceNode node)
    {
        var links = new JsonArray(Link(Resource(node), "self"), Link(Stack(node.Scope), "stack"));
        if (node.Nested is { } nested)
            links.Add(Link(Stack(nested), "nested"));
        return links;
    }

    public static JsonNode Link(string href, string rel) => new JsonObject { ["href"] = href, ["rel"] = rel };
}
