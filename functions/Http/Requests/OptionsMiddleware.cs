using Magnum.Functions.Http.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Magnum.Functions.Http.Requests;

/// <summary>Answers OPTIONS for every path without asking who it is: 200 and nothing else, as the original's CORS filter does.</summary>
public sealed class OptionsMiddleware : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (!HttpMethods.IsOptions(context.GetHttpContext()!.Request.Method)) return next(context);
        context.GetInvocationResult().Value = Answer.Nothing();
        return Task.CompletedTask;
    }
}
