using System.Text.Json.Nodes;
using Magnum.Sandbox.Kubernetes;
using Magnum.Sandbox.Nodes;
using Magnum.Sandbox.Orchestration.Http;
using Magnum.Sandbox.Orchestration.Stacks;
using Magnum.Sandbox.Orchestration.Templates;
using Magnum.Sandbox.State;
using Magnum.Sandbox.Wire;
using Endpoint = System.Func<Microsoft.AspNetCore.Http.HttpContext, Magnum.Sandbox.Orchestration.Http.HeatCall, System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.IResult>>;

namespace Magnum.Sandbox.Orchestration;

/// <summary>Heat's API, and what its stacks run: the nodes and the Kubernetes APIs of clusters.</summary>
internal sealed class OrchestrationService
{
    private const string Prefix = "/orchestration/v1/{project}";
    private const string OneStack = Prefix + "/stacks/{stack}/{id:guid}";
    private readonly IEndpointRouteBuilder _routes;
    private readonly SandboxContext _context;
    private readonly StackEngine _engine;

    private OrchestrationService(IEndpointRouteBuilder routes, SandboxContext context, StackEngine engine)
    {
        _routes = routes;
        _context = context;
        _engine = engine;
    }

    public static void Map(IEndpointRouteBuilder routes, SandboxContext context)
    {
        var fleet = new KubernetesFleet(context);
        var boots = new ClusterBoots(context, fleet);
        var table = new StackTable();
        var progress = new StackProgress(context, table, boots);
        context.Own(fleet);
        context.Own(boots);
        context.Own(progress);
        var engine = new StackEngine(context, table, progress);
        context.World.StackSource = () => Inspect(engine);
        var service = new OrchestrationService(routes, context, engine);
        service.MapStacks(new StackRequestReader(new TemplateCache()), progress);
        service.MapControl();
    }

    private static IReadOnlyList<StackInfo> Inspect(StackEngine engine) =>
    [
        .. engine.Table.Live.Select(engine.Settled).Where(stack => !stack.IsDeleted)
            .Select(stack => new StackInfo(
                stack.Id.ToString(), stack.Name, stack.Owner.ProjectId, stack.Operation.Status, stack.Operation.Reason)),
    ];

    private void MapStacks(StackRequestReader reader, StackProgress progress)
    {
        var stacks = new StackEndpoints(_engine, reader);
        var templates = new TemplateEndpoints(reader);
        On("POST", $"{Prefix}/validate", templates.ValidateAsync);
        On("POST", $"{Prefix}/stacks", stacks.CreateAsync);
        On("POST", $"{Prefix}/stacks/preview", stacks.PreviewAsync);
        On("GET", $"{Prefix}/stacks", (http, call) => StackListEndpoint.ListAsync(http, call, _engine));
        On("GET", $"{Prefix}/stacks/detail", (http, call) => StackListEndpoint.ListAsync(http, call, _engine));
        foreach (var method in (string[])["GET", "POST", "PUT", "PATCH", "DELETE"])
            On(method, $"{Prefix}/stacks/{{stack}}", stacks.LookupAsync);
        On("GET", $"{Prefix}/stacks/{{stack}}/{{rest:regex(^(resources|events|template|files|outputs|environment)(/.*)?$)}}", stacks.LookupAsync);
        On("GET", OneStack, stacks.ShowAsync);
        On("PUT", OneStack, stacks.UpdateAsync);
        On("PATCH", OneStack, stacks.UpdateAsync);
        On("DELETE", OneStack, stacks.DeleteAsync);
        On("GET", $"{OneStack}/template", TemplateEndpoints.TemplateAsync);
        On("GET", $"{OneStack}/files", TemplateEndpoints.FilesAsync);
        On("GET", $"{OneStack}/outputs", TemplateEndpoints.OutputsAsync);
        On("GET", $"{OneStack}/outputs/{{key}}", TemplateEndpoints.OutputAsync);
        On("GET", $"{OneStack}/resources", ResourceEndpoints.ListAsync);
        On("GET", $"{OneStack}/resources/{{resource}}", ResourceEndpoints.ShowAsync);
        On("GET", $"{OneStack}/resources/{{resource}}/metadata", ResourceEndpoints.MetadataAsync);
        On("POST", $"{OneStack}/resources/{{resource}}/signal", new ResourceEndpoints(progress).SignalAsync);
        On("GET", $"{OneStack}/events", EventEndpoints.ListAsync);
        On("GET", $"{OneStack}/resources/{{resource}}/events", EventEndpoints.ListAsync);
        On("GET", $"{OneStack}/resources/{{resource}}/events/{{event}}", EventEndpoints.ShowAsync);
        _routes.Map("/orchestration/{**rest}", (RequestDelegate)(_ => throw HeatErrors.NotFound()));
    }

    /// <summary>What no cloud offers: a stack that is gone from one moment to the next.</summary>
    private void MapControl() => _routes.MapDelete("/sandbox/stacks/{name}", (RequestDelegate)(http =>
    {
        var name = (string)http.Request.RouteValues["name"]!;
        var stack = _engine.Table.Live.FirstOrDefault(stack => stack.Name == name || stack.Id.ToString() == name)
            ?? throw new WireException(new JsonAnswer(new JsonObject { ["error"] = $"There is no stack {name}." }, StatusCodes.Status404NotFound));
        _engine.Vanish(stack);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }));

    private void On(string method, string pattern, Endpoint endpoint) => _routes.MapMethods(pattern, [method], (RequestDelegate)(async http =>
    {
        var result = await endpoint(http, new HeatCall(_context, _engine, http));
        await result.ExecuteAsync(http);
    }));
}
