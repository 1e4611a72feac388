using Magnum.Domain.Faults;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.Http.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Magnum.Functions.Http.Requests;

/// <summary>Refuses what an operation does not take: unknown or repeated query parameters, a body or a slash where none is due.</summary>
public sealed class ArgumentsMiddleware : IFunctionsWorkerMiddleware
{
    /// <inheritdoc />
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext()!;
        if (context.GetRequest().Endpoint is { } endpoint)
        {
            if (http.Request.QueryString.HasValue) CheckQuery(http.Request, endpoint.Arguments);
            if (context.GetRequest().MissingArgument is { } missing) throw Faults.MissingArgument(missing);
            if (PathRules.IsSlashedDetail(http.Request.Path.Value ?? "", endpoint)) throw Faults.NotFound();
            if (!endpoint.Arguments.Body) await JsonBody.RefuseAsync(http.Request, http.RequestAborted);
        }
        await next(context);
    }

    private static void CheckQuery(HttpRequest request, ArgumentsAttribute arguments)
    {
        var query = request.Query;
        var method = MethodOverride.Of(request) is null ? null : MethodOverride.Parameter;
        var unknown = query.Keys.Where(name => !arguments.Query.Contains(name, StringComparer.Ordinal) && name != method).ToList();
        if (unknown.Count > 0) throw Faults.UnknownArgument(unknown);
        foreach (var (name, values) in query)
        {
            if (values.Count > 1)
                throw Faults.InvalidInput(name, $"[{string.Join(", ", values.Select(value => $"'{value}'"))}]", "The parameter was given more than once.");
            if (values.ToString().Contains('\0')) throw Faults.InvalidInput(name, "", "Value should be text without null characters.");
        }
    }
}
