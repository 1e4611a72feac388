using Magnum.Embedded.Functions;
using Magnum.Embedded.Hosting;
using Magnum.Embedded.Invocation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Http;

/// <summary>Maps HTTP functions to routes; ASP.NET Core matches them and answers 404 and 405.</summary>
internal static class HttpEndpoints
{
    public static void Map(WebApplication app, FunctionCatalog catalog, string prefix, FaultList faults)
    {
        var functions = catalog.With<HttpTriggerPlan>().ToList();
        ReportDuplicates(functions, faults);
        if (functions.Count == 0)
            return;
        var constraints = app.Services.GetRequiredService<IInlineConstraintResolver>();
        var runner = app.Services.GetRequiredService<FunctionRunner>();
        var loggers = app.Services.GetRequiredService<ILoggerFactory>();
        foreach (var (function, plan) in functions)
        {
            if (Parse(function, plan, prefix, constraints, faults) is not { } pattern)
                continue;
            var endpoint = new HttpFunctionEndpoint(function, runner, loggers.CreateLogger("Function." + function.Name));
            var mapped = plan.Methods.Length == 0
                ? app.Map(pattern, endpoint.InvokeAsync)
                : app.Map(pattern, endpoint.InvokeAsync).WithMetadata(new HttpMethodMetadata(plan.Methods));
            mapped.WithDisplayName(function.Name);
        }
    }

    private static RoutePattern? Parse(
        FunctionDescriptor function, HttpTriggerPlan plan, string prefix, IInlineConstraintResolver constraints, FaultList faults)
    {
        var template = $"{prefix}/{plan.Route.TrimStart('/')}".Trim('/');
        try
        {
            var pattern = RoutePatternFactory.Parse(template);
            foreach (var policy in pattern.ParameterPolicies.Values.SelectMany(p => p))
                if (policy.Content is { } constraint && constraints.ResolveConstraint(constraint) is null)
                    faults.Add($"Function '{function.Name}': the route '{plan.Route}' has an unknown constraint '{constraint}'.");
            return pattern;
        }
        catch (Exception exception) when (exception is RoutePatternException or RouteCreationException)
        {
            faults.Add($"Function '{function.Name}': the route '{plan.Route}' is not valid: {exception.Message}");
            return null;
        }
    }

    private static void ReportDuplicates(List<(FunctionDescriptor Function, HttpTriggerPlan Plan)> functions, FaultList faults)
    {
        var taken = functions
            .SelectMany(f => (f.Plan.Methods is [] ? ["*"] : f.Plan.Methods).Select(method => (Key: $"{method} /{f.Plan.Route.Trim('/')}", f.Function.Name)))
            .GroupBy(entry => entry.Key, entry => entry.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var same in taken.Where(g => g.Count() > 1))
            faults.Add($"Route '{same.Key}' is used by more than one function: {string.Join(", ", same)}.");
    }
}
