using System.Reflection;
using System.Runtime.ExceptionServices;
using Magnum.Functions.Http.Answers;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Functions.Http.Routing;

/// <summary>Calls an HTTP function for a path that the host could not match itself, with the arguments the host would bind.</summary>
internal static class EndpointInvoker
{
    /// <summary>Runs the endpoint of <paramref name="request"/> and returns its answer with its queue message.</summary>
    public static async Task<QueuedAnswer> InvokeAsync(
        RequestContext request, IServiceProvider services, HttpRequest http, FunctionContext context)
    {
        var endpoint = request.Endpoint!;
        var target = endpoint.Method.IsStatic ? null : ActivatorUtilities.CreateInstance(services, endpoint.Method.DeclaringType!);
        var arguments = endpoint.Method.GetParameters().Select(parameter => Bind(parameter, request, http, context)).ToArray();
        try
        {
            return endpoint.Method.Invoke(target, arguments) switch
            {
                Task<IResult> running => new QueuedAnswer(await running),
                Task<QueuedAnswer> running => await running,
                IResult answer => new QueuedAnswer(answer),
                var other => throw new InvalidOperationException($"{endpoint.Name} returns {other?.GetType()}, which the fallback cannot pass on"),
            };
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } cause)
        {
            ExceptionDispatchInfo.Throw(cause);
            throw;
        }
    }

    private static object? Bind(ParameterInfo parameter, RequestContext request, HttpRequest http, FunctionContext context)
    {
        if (parameter.ParameterType == typeof(HttpRequest)) return http;
        if (parameter.ParameterType == typeof(FunctionContext)) return context;
        if (parameter.ParameterType == typeof(CancellationToken)) return http.HttpContext.RequestAborted;
        return request.RouteValues?[parameter.Name!];
    }
}
