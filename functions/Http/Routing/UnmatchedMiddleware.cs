using Magnum.Functions.Http.Requests;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Magnum.Functions.Http.Routing;

/// <summary>Ends a request whose path or method no function has: 404, or 405 with the methods that the path has.</summary>
public sealed class UnmatchedMiddleware : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) =>
        context.GetRequest().Unmatched is { } fault ? throw fault : next(context);
}
