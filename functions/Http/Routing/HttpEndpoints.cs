using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Http.Routing;

/// <summary>All HTTP functions of this assembly by name; found by reflection once, at the first request.</summary>
public static class HttpEndpoints
{
    private static readonly Lazy<FrozenDictionary<string, HttpEndpoint>> ByName = new(() => typeof(HttpEndpoints).Assembly
        .GetTypes()
        .Where(type => type is { IsClass: true, IsPublic: true })
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Select(HttpEndpoint.From)
        .OfType<HttpEndpoint>()
        .ToFrozenDictionary(endpoint => endpoint.Name, StringComparer.Ordinal));

    /// <summary>Every HTTP function.</summary>
    public static IReadOnlyCollection<HttpEndpoint> All => ByName.Value.Values;

    /// <summary>The HTTP function that <paramref name="context"/> invokes, or null when it has another trigger.</summary>
    public static HttpEndpoint? Of(FunctionContext context) => ByName.Value.GetValueOrDefault(context.FunctionDefinition.Name);

    /// <summary>True for an invocation that passes the HTTP pipeline: every HTTP function but the probes.</summary>
    public static bool IsApi(FunctionContext context) => Of(context) is { IsProbe: false };
}
