using Magnum.Functions.Http.Requests;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Magnum.Functions.Http.Routing;

/// <summary>
/// Calls, in place of the function that the host chose by the method of the request, the one that the overridden method
/// means. Those are the lists beside a POST, so there is no message to pass on.
/// </summary>
public sealed class ReroutingMiddleware : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var request = context.GetRequest();
        if (request.Rerouted)
        {
            var answer = await EndpointInvoker.InvokeAsync(request, context.InstanceServices, context.GetHttpContext()!.Request, context);
            context.GetInvocationResult().Value = answer.Http;
        }
        else await next(context);
    }
}
