using Magnum.Embedded.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Invocation;

/// <summary>One invocation; whatever few functions need is made when it is first asked for.</summary>
internal sealed class EmbeddedFunctionContext : FunctionContext
{
    /// <summary>The key under which <see cref="Items"/> holds the request.</summary>
    public const string HttpContextItem = "HttpRequestContext";

    private readonly CancellationToken _cancellation;
    private string? _invocationId;
    private BindingContext? _bindingContext;
    private IDictionary<object, object>? _items;
    private InvocationFeatures? _features;
    private TraceContext? _trace;

    public EmbeddedFunctionContext(FunctionDescriptor function, IServiceProvider services, object? trigger, CancellationToken cancellation)
    {
        Function = function;
        InstanceServices = services;
        Trigger = trigger;
        _cancellation = cancellation;
    }

    public FunctionDescriptor Function { get; }

    /// <summary>What the trigger delivered: the request, the message, the timer, the orchestration.</summary>
    public object? Trigger { get; }

    public HttpContext? HttpContext => Trigger as HttpContext;

    public InvocationState State { get; } = new();

    /// <summary>What calls the method, if not the pipeline itself.</summary>
    public Detour? Detour { get; init; }

    public override string InvocationId => _invocationId ??= Guid.NewGuid().ToString();

    public override string FunctionId => Function.Definition.Id;

    public override TraceContext TraceContext => _trace ??= new InvocationTraceContext(HttpContext);

    public override BindingContext BindingContext => _bindingContext ??= new InvocationBindingContext(Function.Trigger.BindingData(this));

    public override RetryContext RetryContext => NoRetryContext.Instance;

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition => Function.Definition;

    public override IDictionary<object, object> Items
    {
        get => _items ??= HttpContext is { } http ? new Dictionary<object, object> { [HttpContextItem] = http } : [];
        set => _items = value;
    }

    public override IInvocationFeatures Features => _features ??= new InvocationFeatures(this);

    public override CancellationToken CancellationToken => HttpContext?.RequestAborted ?? _cancellation;

    /// <summary>Calls the function's method.</summary>
    public ValueTask<object?> InvokeAsync(object? instance, object?[] arguments) =>
        Detour is null ? Function.Invoker(instance, arguments) : TakeDetourAsync(Detour, instance, arguments);

    private ValueTask<object?> TakeDetourAsync(Detour detour, object? instance, object?[] arguments) =>
        detour(() => Function.Invoker(instance, arguments));
}
