using Magnum.Functions.Http.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Magnum.Functions.Http.Cors;

/// <summary>Answers OPTIONS for every path, 200 and empty, without asking who it is; and tells browsers what they may read.</summary>
public sealed class CorsMiddleware(CorsPolicy policy) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        if (!HttpMethods.IsOptions(http.Request.Method))
        {
            policy.Head(http);
            return next(context);
        }
        policy.HeadPreflight(http);
        context.GetInvocationResult().Value = Answer.Nothing();
        return Task.CompletedTask;
    }
}
