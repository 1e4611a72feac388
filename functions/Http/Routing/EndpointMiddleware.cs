using Magnum.Functions.Http.Errors;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Magnum.Functions.Http.Routing;

/// <summary>
/// Says which function answers: the invoked one, or, when the fallback was invoked, the one that the normalised path means.
/// A path without any function passes on without an endpoint, because a caller without token learns nothing but 401.
/// </summary>
public sealed class EndpointMiddleware : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        var request = context.GetRequest();
        var endpoint = HttpEndpoints.Of(context)!;
        if (endpoint.IsFallback) Resolve(http, request);
        else if (PathRules.IsSlashedDetail(http.Request.Path.Value ?? "")) request.Unmatched = FrameworkFault.NotFound();
        else request.Endpoint = endpoint;
        return next(context);
    }

    private static void Resolve(HttpContext http, RequestContext request)
    {
        var path = http.Request.Path.Value ?? "/";
        var normalised = PathRules.Normalise(path);
        var match = RouteTable.Match(normalised, http.Request.Method);
        request.IsPublicPath = PathRules.IsPublic(normalised);
        if (match.Endpoint is { } endpoint && !PathRules.IsSlashedDetail(path))
        {
            request.Endpoint = endpoint;
            request.RouteValues = match.Values;
        }
        else
        {
            request.Unmatched = match.Allowed.Count > 0 || !HttpMethods.IsGet(http.Request.Method)
                ? FrameworkFault.MethodNotAllowed(match.Allowed)
                : FrameworkFault.NotFound();
        }
    }
}
