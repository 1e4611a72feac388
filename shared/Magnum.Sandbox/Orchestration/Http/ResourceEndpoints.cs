using System.Globalization;
using System.Text.Json.Nodes;
using Magnum.Sandbox.Orchestration.Resources;
using Magnum.Sandbox.Orchestration.Stacks;
using Magnum.Sandbox.Wire;
using Microsoft.AspNetCore.Http.Features;

namespace Magnum.Sandbox.Orchestration.Http;

/// <summary>Resources of a stack: list with nested ones, show, metadata, signal.</summary>
internal sealed class ResourceEndpoints(StackProgress progress)
{
    public static Task<IResult> ListAsync(HttpContext http, HeatCall call)
    {
        var scope = call.Scope();
        var root = call.RootOf(scope);
        var timeline = new Timeline(root, call.Now);
        var query = http.Request.Query;
        var items = Nodes(scope, Depth(query["nested_depth"]))
            .Select(node => (Node: node, State: timeline.Of(node)))
            .Where(item => !root.IsDeleted && !item.State.IsGone)
            .Where(item => Any(query, "type", item.Node.Definition.Type) && Any(query, "name", item.Node.Name)
                && Any(query, "status", item.State.Status[(item.State.Status.IndexOf('_') + 1)..], item.State.Status)
                && Any(query, "action", item.State.Verb.Upper()))
            .Select(item => ResourceViews.Summary(item.Node, item.State, call.Links, root.CreatedAt));
        return Answer(new JsonAnswer(new JsonObject { ["resources"] = new JsonArray([.. items]) }));
    }

    public static Task<IResult> ShowAsync(HttpContext http, HeatCall call)
    {
        var (node, root) = Find(call);
        var state = new Timeline(root, call.Now).Of(node);
        return Answer(new JsonAnswer(new JsonObject { ["resource"] = ResourceViews.Full(node, state, call.Links, root.CreatedAt) }));
    }

    public static Task<IResult> MetadataAsync(HttpContext http, HeatCall call)
    {
        Find(call);
        return Answer(new JsonAnswer(new JsonObject { ["metadata"] = new JsonObject() }));
    }

    /// <summary>A deployment's signal with a status code other than 0 fails it; other signals change nothing.</summary>
    public async Task<IResult> SignalAsync(HttpContext http, HeatCall call)
    {
        var (node, root) = Find(call);
        var body = http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == false ? [] : await WireBody.ReadAsync(http, message => HeatErrors.BadRequest(message));
        var code = body["deploy_status_code"]?.ToString() ?? "0";
        if (node.Definition.IsDeployment && code != "0")
            progress.Signal(root, node, $"Deployment to server failed: deploy_status_code : Deployment exited with non-zero status code: {code}");
        return new JsonAnswer(new JsonObject());
    }

    private static (ResourceNode Node, Stack Root) Find(HeatCall call)
    {
        var scope = call.Scope();
        var root = call.RootOf(scope);
        return !root.IsDeleted && scope.Find(call.Value("resource")) is { } node
            ? (node, root)
            : throw HeatErrors.ResourceNotFound(call.Value("resource"), scope.Name);
    }

    private static IEnumerable<ResourceNode> Nodes(StackScope scope, int depth) => scope.Resources.SelectMany(node =>
        depth > 0 && node.Nested is { } nested ? Nodes(nested, depth - 1).Prepend(node) : [node]);

    private static int Depth(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return 0;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var depth)
            ? depth
            : throw HeatErrors.BadRequest($"Only integer is allowed for \"nested_depth\": {text}");
    }

    private static bool Any(IQueryCollection query, string key, params string[] values) =>
        !query.TryGetValue(key, out var wanted) || wanted.Any(value => values.Contains(value, StringComparer.OrdinalIgnoreCase));

    private static Task<IResult> Answer(IResult result) => Task.FromResult(result);
}
