using Magnum.Embedded.Functions;
using Magnum.Embedded.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Http;

/// <summary>Answers requests by running one function. No state machine is made when the function ends at once.</summary>
internal sealed partial class HttpFunctionEndpoint
{
    private readonly FunctionDescriptor _function;
    private readonly FunctionRunner _runner;
    private readonly ILogger _logger;
    private readonly string? _responseProperty;
    private readonly bool _returnsMessage;

    public HttpFunctionEndpoint(FunctionDescriptor function, FunctionRunner runner, ILogger logger)
    {
        _function = function;
        _runner = runner;
        _logger = logger;
        _returnsMessage = function.Outputs.Any(o => o is { Queue: not null, Property: null });
        _responseProperty = function.Outputs.FirstOrDefault(o => o is { Queue: null, Property: not null })?.Name;
    }

    public Task InvokeAsync(HttpContext http)
    {
        var context = new EmbeddedFunctionContext(_function, http.RequestServices, http, CancellationToken.None);
        try
        {
            var run = _runner.RunAsync(context);
            if (!run.IsCompletedSuccessfully)
                return AwaitAsync(run, context, http);
            var answer = HttpResults.WriteAsync(http, Response(context));
            return answer.IsCompletedSuccessfully ? Task.CompletedTask : AwaitAsync(answer, null, http);
        }
        catch (Exception exception)
        {
            Fail(http, exception);
            return Task.CompletedTask;
        }
    }

    private async Task AwaitAsync(Task task, EmbeddedFunctionContext? unanswered, HttpContext http)
    {
        try
        {
            await task;
            if (unanswered is not null)
                await HttpResults.WriteAsync(http, Response(unanswered));
        }
        catch (Exception exception)
        {
            Fail(http, exception);
        }
    }

    /// <summary>What middleware or function gave as result, else the property that is the response.</summary>
    private object? Response(EmbeddedFunctionContext context)
    {
        if (context.State.Result is { } result && (!_returnsMessage || result is IResult or IActionResult))
            return result;
        return _responseProperty is null ? null : context.State.GetOutput(_responseProperty);
    }

    /// <summary>The host's answer to a fault nobody handled: 500 and no body; a broken connection when it is too late for that.</summary>
    private void Fail(HttpContext http, Exception exception)
    {
        if (http.RequestAborted.IsCancellationRequested && exception is OperationCanceledException)
            return;
        Failed(_logger, _function.Name, exception);
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
    }

    [LoggerMessage(1, LogLevel.Error, "Function {Function} failed; the request gets the host's empty answer")]
    private static partial void Failed(ILogger logger, string function, Exception exception);
}
