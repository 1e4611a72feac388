using System.Globalization;
using System.Text.Json.Nodes;
using Magnum.Sandbox.Orchestration.Stacks;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Orchestration.Http;

/// <summary>Events of a stack or resource: list with pages, show.</summary>
internal static class EventEndpoints
{
    public static Task<IResult> ListAsync(HttpContext http, HeatCall call)
    {
        var (root, events) = Find(call, Number(http, "nested_depth") ?? 0);
        var marker = http.Request.Query["marker"].ToString();
        // Heat begins at the start when it does not know the marker.
        var start = events.FindIndex(item => item.Id.ToString() == marker) + 1;
        var page = events.Skip(start).Take(Number(http, "limit") ?? int.MaxValue).Select(item => View(item, call, root));
        return Task.FromResult<IResult>(new JsonAnswer(new JsonObject { ["events"] = new JsonArray([.. page]) }));
    }

    public static Task<IResult> ShowAsync(HttpContext http, HeatCall call)
    {
        var (root, events) = Find(call, depth: 0);
        var id = call.Value("event");
        var found = events.Find(item => item.Id.ToString() == id) ?? throw HeatErrors.EventNotFound(id);
        var view = View(found, call, root);
        view["resource_type"] = found.Node?.Definition.Type ?? "OS::Heat::Stack";
        view["resource_properties"] = new JsonObject();
        return Task.FromResult<IResult>(new JsonAnswer(new JsonObject { ["event"] = view }));
    }

    private static (Stack Root, List<StackEvent> Events) Find(HeatCall call, int depth)
    {
        var scope = call.Scope();
        var root = call.RootOf(scope);
        var only = call.Find("resource");
        return (root, [.. new StackEvents(root, call.Now).Of(scope, depth).Where(item => only is null || item.Name == only)]);
    }

    private static JsonObject View(StackEvent item, HeatCall call, Stack root)
    {
        var scope = item.Node?.Scope ?? root.Tree().Root;
        var resource = $"{call.Links.Stack(scope)}/resources/{Uri.EscapeDataString(item.Name)}";
        return new JsonObject
        {
            ["resource_name"] = item.Name,
            ["event_time"] = WireText.Seconds(item.At),
            ["links"] = new JsonArray(
                HeatLinks.Link($"{resource}/events/{item.Id}", "self"),
                HeatLinks.Link(resource, "resource"),
                HeatLinks.Link(call.Links.Stack(scope), "stack"),
                HeatLinks.Link(call.Links.Stack(root.Tree().Root), "root_stack")),
            ["logical_resource_id"] = item.Name,
            ["resource_status"] = item.Status,
            ["resource_status_reason"] = item.Reason,
            ["physical_resource_id"] = (item.Node?.PhysicalId ?? root.Id).ToString(),
            ["id"] = item.Id.ToString(),
        };
    }

    private static int? Number(HttpContext http, string name)
    {
        if (http.Request.Query[name].ToString() is not { Length: > 0 } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw HeatErrors.BadRequest($"Only integer is allowed for \"{name}\": {text}");
    }
}
