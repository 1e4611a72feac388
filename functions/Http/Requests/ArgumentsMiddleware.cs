using Magnum.Contracts.Microversions;
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
        var request = context.GetRequest();
        if (request.Endpoint is { } endpoint)
        {
            if (http.Request.QueryString.HasValue) CheckQuery(http.Request, endpoint.Query, request.Microversion);
            if (IsTooLong(request, endpoint)) throw Faults.UnknownArgument(endpoint.Arguments.Trailing!);
            if (request.MissingArgument is { } missing) throw Faults.MissingArgument(missing);
            if (PathRules.IsSlashedDetail(http.Request.Path.Value ?? "", endpoint)) throw Faults.NotFound();
            if (!endpoint.Arguments.Body) await JsonBody.RefuseAsync(http.Request, http.RequestAborted);
        }
        await next(context);
    }

    // A parameter at the end of the path is known to the same versions as in the query.
    private static bool IsTooLong(RequestContext request, HttpEndpoint endpoint) =>
        endpoint.Arguments.Trailing is { } last && request.RouteValues?.ContainsKey(last) == true && !Knows(endpoint.Query, last, request.Microversion);

    private static bool Knows(IReadOnlyList<QueryParameter> known, string name, Microversion version) =>
        known.Any(parameter => parameter.Name == name && parameter.From <= version);

    private static void CheckQuery(HttpRequest request, IReadOnlyList<QueryParameter> known, Microversion version)
    {
        var query = request.Query;
        var method = MethodOverride.Of(request) is null ? null : MethodOverride.Parameter;
        var unknown = query.Keys.Where(name => name != method && !Knows(known, name, version)).ToList();
        if (unknown.Count > 0) throw Faults.UnknownArgument(unknown);
        foreach (var (name, values) in query)
        {
            if (values.Count > 1)
                throw Faults.InvalidInput(name, $"[{string.Join(", ", values.Select(value => $"'{value}'"))}]", "The parameter was given more than once.");
            if (values.ToString().Contains('\0')) throw Faults.InvalidInput(name, "", "Value should be text without null characters.");
        }
    }
}
