using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Functions.Http.Requests;

/// <summary>Finds the request's context in an invocation.</summary>
internal static class RequestContextExtensions
{
    /// <summary>The context that the functions of this invocation will get injected.</summary>
    public static RequestContext GetRequest(this FunctionContext context) =>
        context.InstanceServices.GetRequiredService<RequestContext>();
}
