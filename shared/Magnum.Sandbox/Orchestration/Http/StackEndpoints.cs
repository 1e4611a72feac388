using System.Text.Json.Nodes;
using Magnum.Sandbox.Orchestration.Resources;
using Magnum.Sandbox.Orchestration.Stacks;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Orchestration.Http;

/// <summary>Create, preview, show, update and delete of stacks.</summary>
internal sealed class StackEndpoints(StackEngine engine, StackRequestReader reader)
{
    public async Task<IResult> CreateAsync(HttpContext http, HeatCall call)
    {
        var stack = engine.Create(call.Owner, await reader.CreateAsync(http));
        var links = call.Links.OfStack(call.Project, stack.Name, stack.Id);
        return new JsonAnswer(new JsonObject { ["stack"] = new JsonObject { ["id"] = stack.Id.ToString(), ["links"] = links } }, StatusCodes.Status201Created)
        {
            Headers = { ["Location"] = call.Links.Stack(call.Project, stack.Name, stack.Id) },
        };
    }

    public async Task<IResult> PreviewAsync(HttpContext http, HeatCall call)
    {
        var request = await reader.CreateAsync(http);
        var book = new AddressBook(engine.Pool);
        var tree = StackEngine.Preview(call.Owner, request, book);
        return new JsonAnswer(new JsonObject
        {
            ["stack"] = new JsonObject
            {
                ["id"] = "None",
                ["stack_name"] = request.Name,
                ["description"] = request.Bundle!.Root.Description,
                ["template_description"] = request.Bundle.Root.Description,
                ["stack_owner"] = call.Owner.UserName,
                ["disable_rollback"] = request.DisableRollback ?? true,
                ["timeout_mins"] = request.TimeoutMinutes,
                ["links"] = call.Links.OfStack(call.Project, request.Name!, tree.Root.Id),
                ["resources"] = Resources(tree.Root),
            },
        });
    }

    public Task<IResult> ShowAsync(HttpContext http, HeatCall call)
    {
        var scope = call.Scope();
        var root = call.RootOf(scope);
        var outputs = !string.Equals(http.Request.Query["resolve_outputs"], "false", StringComparison.OrdinalIgnoreCase);
        var view = scope.Owner is null ? StackViews.Full(root, call.Links, outputs) : StackViews.Nested(root, scope, call.Links, call.Now);
        return Answer(new JsonAnswer(new JsonObject { ["stack"] = view }));
    }

    public async Task<IResult> UpdateAsync(HttpContext http, HeatCall call)
    {
        var stack = call.Root();
        engine.Update(stack, await reader.UpdateAsync(http, HttpMethods.IsPatch(http.Request.Method)));
        return TypedResults.Accepted((string?)null);
    }

    public Task<IResult> DeleteAsync(HttpContext http, HeatCall call)
    {
        engine.Delete(call.Root());
        return Answer(TypedResults.NoContent());
    }

    /// <summary>Sends a caller who gave one identifier to the stack's full address.</summary>
    public Task<IResult> LookupAsync(HttpContext http, HeatCall call)
    {
        var rest = http.Request.RouteValues.GetValueOrDefault("rest") as string;
        var target = call.Links.Stack(call.Lookup(call.Value("stack")));
        return Answer(TypedResults.Redirect(target + (rest is null ? "" : $"/{rest}") + http.Request.QueryString));
    }

    private static Task<IResult> Answer(IResult result) => Task.FromResult(result);

    private static JsonArray Resources(StackScope scope) => new([.. scope.Resources.Select(node =>
        node.Nested is { } nested ? (JsonNode)Resources(nested) : ResourceViews.Preview(node))]);
}
