using System.Reflection;
using Magnum.Embedded.Binding;
using Magnum.Embedded.Functions;
using Magnum.Embedded.Hosting;
using Magnum.Embedded.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace Magnum.Embedded.Http;

/// <summary>A function started by a request.</summary>
internal sealed class HttpTriggerPlan : TriggerPlan
{
    private static readonly ParameterBinder Request = new ValueBinder(context => context.HttpContext!.Request);
    private static readonly ParameterBinder Http = new ValueBinder(context => context.HttpContext);

    private HttpTriggerPlan(string route, string[] methods)
    {
        Route = route;
        Methods = methods;
    }

    /// <summary>The template, without the prefix.</summary>
    public string Route { get; }

    /// <summary>Methods in upper case; empty means all.</summary>
    public string[] Methods { get; }

    public override string BindingType => "httpTrigger";

    public static HttpTriggerPlan Create(HttpTriggerAttribute attribute, string function, FaultList faults)
    {
        var methods = (attribute.Methods ?? []).Select(m => m.Trim().ToUpperInvariant()).Distinct().ToArray();
        foreach (var bad in methods.Where(m => m.Length == 0 || !m.All(char.IsAsciiLetterUpper)))
            faults.Add($"Function '{function}': '{bad}' is not an HTTP method.");
        return new HttpTriggerPlan(string.IsNullOrEmpty(attribute.Route) ? function : attribute.Route, methods);
    }

    public override ParameterBinder? BindTrigger(ParameterInfo parameter) => Native(parameter.ParameterType);

    public override ParameterBinder? BindOther(ParameterInfo parameter)
    {
        if (parameter.IsDefined(typeof(FromBodyAttribute)) || parameter.GetCustomAttributes().Any(a => a is IFromBodyMetadata or Microsoft.AspNetCore.Mvc.FromBodyAttribute))
            return new JsonBodyBinder(parameter.ParameterType);
        return Native(parameter.ParameterType) ?? RequestValueBinder.For(parameter);
    }

    public override IReadOnlyDictionary<string, object?> BindingData(EmbeddedFunctionContext context)
    {
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        var request = context.HttpContext!.Request;
        foreach (var (name, value) in request.Query)
            data[name] = value.ToString();
        foreach (var (name, value) in request.RouteValues)
            data[name] = value;
        return data;
    }

    private static ParameterBinder? Native(Type type)
    {
        if (type == typeof(HttpRequest))
            return Request;
        return type == typeof(HttpContext) ? Http : null;
    }
}
