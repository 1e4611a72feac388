using System.Reflection;
using Magnum.Functions.Http.Authentication;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Http.Routing;

/// <summary>An HTTP function with everything that it declares about itself, read once.</summary>
public sealed class HttpEndpoint
{
    private HttpEndpoint(string name, MethodInfo method, HttpTriggerAttribute trigger)
    {
        Name = name;
        Method = method;
        Verbs = [.. (trigger.Methods ?? []).Select(verb => verb.ToUpperInvariant())];
        Route = (trigger.Route ?? name).Trim('/');
        Template = TemplateParser.Parse(Route);
        Public = method.GetCustomAttribute<PublicAttribute>();
        Policy = method.GetCustomAttribute<PolicyAttribute>();
        Microversions = method.GetCustomAttribute<MicroversionsAttribute>();
        Query = [.. method.GetCustomAttributes().OfType<IQueryDeclaration>().SelectMany(declared => declared.Parameters)];
        Arguments = method.GetCustomAttribute<ArgumentsAttribute>() ?? ArgumentsAttribute.None;
    }

    /// <summary>The function's name.</summary>
    public string Name { get; }

    /// <summary>The method behind it.</summary>
    public MethodInfo Method { get; }

    /// <summary>HTTP methods in upper case.</summary>
    public IReadOnlyList<string> Verbs { get; }

    /// <summary>The route without slashes at its ends.</summary>
    public string Route { get; }

    /// <summary>The parsed route.</summary>
    public RouteTemplate Template { get; }

    /// <summary>Set when no token is needed.</summary>
    public PublicAttribute? Public { get; }

    /// <summary>The policy, unless public.</summary>
    public PolicyAttribute? Policy { get; }

    /// <summary>The microversions in which it exists; null where versions are not negotiated.</summary>
    public MicroversionsAttribute? Microversions { get; }

    /// <summary>Query parameters it knows.</summary>
    public IReadOnlyList<QueryParameter> Query { get; }

    /// <summary>Whether it takes a body.</summary>
    public ArgumentsAttribute Arguments { get; }

    /// <summary>True for a probe of the load balancer, which stays outside the pipeline.</summary>
    public bool IsProbe => Public is { Probe: true };

    /// <summary>True for the function that gets what no other route matches.</summary>
    public bool IsFallback => Method.DeclaringType == typeof(WildcardHttp);

    /// <summary>The endpoint of <paramref name="method"/>, or null when it is not an HTTP function.</summary>
    internal static HttpEndpoint? From(MethodInfo method) =>
        method.GetCustomAttribute<FunctionAttribute>() is { } function
        && method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(found => found is not null) is { } trigger
            ? new HttpEndpoint(function.Name, method, trigger)
            : null;
}
