using Magnum.Functions.Http.Errors;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Magnum.Functions.Http.Routing;

/// <summary>
/// Says which function answers: the invoked one, or, when the fallback was invoked or the method is overridden, the one that
/// the normalised path and the method mean. A path without any function passes on without an endpoint, because a caller
/// without token learns nothing but 401.
/// </summary>
public sealed class EndpointMiddleware : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!.Request;
        var request = context.GetRequest();
        var invoked = HttpEndpoints.Of(context)!;
        var method = MethodOverride.Of(http);
        if (method is not null || invoked.IsFallback)
        {
            Resolve(http, request, method ?? http.Method);
            request.Rerouted = request.Endpoint is not null && request.Endpoint != invoked && !invoked.IsFallback;
        }
        else request.Endpoint = invoked;
        return next(context);
    }

    private static void Resolve(HttpRequest http, RequestContext request, string method)
    {
        var normalised = PathRules.Normalise(http.Path.Value ?? "/");
        var match = RouteTable.Match(normalised, method);
        request.IsPublicPath = PathRules.IsPublic(normalised);
        if (HttpMethods.IsGet(http.Method) && method != http.Method)
        {
            request.Unmatched = FrameworkFault.MethodNotAllowed(RouteTable.Match(normalised, "").Allowed);
        }
        else if (match.Endpoint is { } endpoint)
        {
            request.Endpoint = endpoint;
            request.RouteValues = match.Values;
            request.MissingArgument = match.Missing;
        }
        else
        {
            request.Unmatched = match.Allowed.Count > 0 || !HttpMethods.IsGet(method)
                ? FrameworkFault.MethodNotAllowed(match.Allowed)
                : FrameworkFault.NotFound();
        }
    }
}
