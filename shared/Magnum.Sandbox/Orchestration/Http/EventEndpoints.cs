using System.Text.Json.Nodes;
using Magnum.Sandbox.Orchestration.Resources;
using Magnum.Sandbox.Orchestration.Stacks;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Orchestration.Http;

/// <summary>Events of a stack, worked out from its actions: those of resources for the last action, of the stack for all.</summary>
internal static class EventEndpoints
{
    public static Task<IResult> ListAsync(HttpContext http, HeatCall call)
    {
        var scope = call.Scope();
        var root = call.RootOf(scope);
        var only = http.Request.RouteValues.GetValueOrDefault("resource") as string;
        var depth = int.TryParse(http.Request.Query["nested_depth"], out var wanted) ? wanted : 0;
        var events = Events(root, scope, depth, call).Where(item => only is null || item.Name == only)
            .OrderBy(item => item.At).Select((item, index) => View(item, index, call, root));
        return Task.FromResult<IResult>(new JsonAnswer(new JsonObject { ["events"] = new JsonArray([.. events]) }));
    }

    private static IEnumerable<Happening> Events(Stack root, StackScope scope, int depth, HeatCall call)
    {
        if (scope.Owner is null)
        {
            foreach (var operation in root.Earlier.Append(root.Operation))
            {
                yield return new Happening(operation.StartedAt, root.Name, $"{operation.Verb.Upper()}_IN_PROGRESS", $"Stack {operation.Verb.Upper()} started", null);
                if (operation.FinishedAt is { } finished)
                    yield return new Happening(finished, root.Name, operation.Status, operation.Reason, null);
            }
        }
        var timeline = new Timeline(root, call.Now);
        foreach (var node in scope.Resources)
        {
            var state = timeline.Of(node);
            if (!state.IsWaiting)
            {
                var begin = root.Operation.StartedAt < state.UpdatedAt ? root.Operation.StartedAt : state.UpdatedAt;
                yield return new Happening(begin, node.Name, $"{state.Verb.Upper()}_IN_PROGRESS", "state changed", node);
                if (state.Phase != StackPhase.InProgress)
                    yield return new Happening(state.UpdatedAt, node.Name, state.Status, state.Reason, node);
            }
            if (depth > 0 && node.Nested is { } nested)
            {
                foreach (var deeper in Events(root, nested, depth - 1, call))
                    yield return deeper;
            }
        }
    }

    private static JsonNode View(Happening item, int index, HeatCall call, Stack root)
    {
        var scope = item.Node?.Scope ?? root.Tree().Root;
        var id = PhysicalIds.For(root.Id, $"event/{index}/{item.Name}/{item.Status}").ToString();
        var resource = $"{call.Links.Stack(scope)}/resources/{Uri.EscapeDataString(item.Name)}";
        return new JsonObject
        {
            ["resource_name"] = item.Name,
            ["event_time"] = WireText.Seconds(item.At),
            ["links"] = new JsonArray(
                HeatLinks.Link($"{resource}/events/{id}", "self"),
                HeatLinks.Link(resource, "resource"),
                HeatLinks.Link(call.Links.Stack(scope), "stack"),
                HeatLinks.Link(call.Links.Stack(root.Tree().Root), "root_stack")),
            ["logical_resource_id"] = item.Name,
            ["resource_status"] = item.Status,
            ["resource_status_reason"] = item.Reason,
            ["physical_resource_id"] = (item.Node?.PhysicalId ?? root.Id).ToString(),
            ["id"] = id,
        };
    }

    private sealed record Happening(DateTimeOffset At, string Name, string Status, string Reason, ResourceNode? Node);
}
