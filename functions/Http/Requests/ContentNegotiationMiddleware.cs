using Magnum.Functions.Http.Errors;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Magnum.Functions.Http.Requests;

/// <summary>Refuses clients that do not take JSON: 406.</summary>
public sealed class ContentNegotiationMiddleware : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) =>
        AcceptHeader.AdmitsJson(context.GetHttpContext()!.Request)
            ? next(context)
            : throw FrameworkFault.NotAcceptable("");
}
