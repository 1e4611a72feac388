using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Magnum.Functions.Http.Errors;

/// <summary>Turns whatever is thrown behind it into an answer; nothing reaches the host unmapped.</summary>
public sealed partial class FaultMiddleware(FaultAnswers answers, ILogger<FaultMiddleware> logger) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception)
        {
            var http = context.GetHttpContext()!;
            if (http.RequestAborted.IsCancellationRequested && exception is OperationCanceledException) return;
            context.GetInvocationResult().Value = Map(exception is AggregateException { InnerException: { } inner } ? inner : exception, http, context);
        }
    }

    private IResult Map(Exception exception, HttpContext http, FunctionContext context)
    {
        var answer = answers.For(exception, http);
        if (answer.Status < StatusCodes.Status500InternalServerError) LogRefused(context.FunctionDefinition.Name, answer.Status, exception.Message);
        else LogFailed(exception, context.FunctionDefinition.Name, context.GetRequest().RequestId);
        return answer.Result;
    }

    [LoggerMessage(1, LogLevel.Debug, "{Function} refused the request with {Status}: {Reason}")]
    private partial void LogRefused(string function, int status, string reason);

    [LoggerMessage(2, LogLevel.Error, "{Function} failed on request {RequestId}")]
    private partial void LogFailed(Exception exception, string function, string requestId);
}
