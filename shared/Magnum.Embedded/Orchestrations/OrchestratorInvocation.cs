using Magnum.Embedded.Durable;
using Magnum.Embedded.Invocation;

namespace Magnum.Embedded.Orchestrations;

/// <summary>
/// One invocation of an orchestrator function. As with the true worker only the function's own code is bound to the
/// orchestrator's thread and judged by it: middleware around it and the disposal of its scope may wait for anything.
/// </summary>
internal sealed class OrchestratorInvocation : IOrchestratorCode
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<object?> _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task<object?> _pipeline;
    private Func<ValueTask<object?>>? _call;
    private ExecutionContext? _flow;
    private Task<object?>? _code;

    private OrchestratorInvocation(Func<Detour, Task<object?>> pipeline) => _pipeline = pipeline(EnterAsync);

    /// <summary>Runs the pipeline until it calls the function, or ends without.</summary>
    /// <param name="pipeline">Runs it, with the detour that is to call the function's method.</param>
    public static async Task<OrchestratorInvocation> OpenAsync(Func<Detour, Task<object?>> pipeline)
    {
        var invocation = new OrchestratorInvocation(pipeline);
        if (await Task.WhenAny(invocation._reached.Task, invocation._pipeline) == invocation._pipeline)
            await invocation._pipeline;
        return invocation;
    }

    /// <summary>Runs the function with what middleware let flow to it; without a call of it, its result is the pipeline's.</summary>
    public Task<object?> RunAsync()
    {
        if (_call is null)
            return _pipeline;
        if (_flow is null)
            Call();
        else
            ExecutionContext.Run(_flow, static invocation => ((OrchestratorInvocation)invocation!).Call(), this);
        return _code!;
    }

    /// <summary>Lets the pipeline end: with what became of the function, or without a result when its code is left behind.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_code is { IsCompleted: true } ended)
            _left.TrySetFromTask(ended);
        else
            _left.TrySetResult(null);
        try
        {
            await _pipeline;
        }
        catch (Exception exception) when (exception == _code?.Exception?.InnerException || _code?.IsCanceled == true)
        {
            // The function's own failure, which is the orchestration's already.
        }
    }

    private void Call()
    {
        try
        {
            _code = _call!().AsTask();
        }
        catch (Exception exception)
        {
            _code = Task.FromException<object?>(exception);
        }
    }

    private ValueTask<object?> EnterAsync(Func<ValueTask<object?>> call)
    {
        _call ??= call;
        _flow ??= ExecutionContext.Capture();
        _reached.TrySetResult();
        return new ValueTask<object?>(_left.Task);
    }
}
