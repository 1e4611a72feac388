using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Magnum.Functions.Http.Routing;

/// <summary>
/// The routes of all functions, matched by specificity. Only requests that the host's own routing could not place get here:
/// another method, a doubled slash, a path without <c>/v1</c>, or nothing that exists.
/// </summary>
internal static class RouteTable
{
    private static readonly RouteValueDictionary NoDefaults = [];

    private static readonly (HttpEndpoint Endpoint, TemplateMatcher Matcher)[] Routes =
    [
        .. HttpEndpoints.All
            .Where(endpoint => !endpoint.IsFallback)
            .OrderBy(endpoint => endpoint.Template.Parameters.Count)
            .Select(endpoint => (endpoint, new TemplateMatcher(endpoint.Template, NoDefaults))),
    ];

    /// <summary>Finds the function for a normalised path (see <see cref="PathRules"/>) and an upper-case method.</summary>
    public static RouteMatch Match(string path, string method)
    {
        var target = new PathString(path);
        SortedSet<string>? allowed = null;
        var best = int.MaxValue;
        foreach (var (endpoint, matcher) in Routes)
        {
            var parameters = endpoint.Template.Parameters.Count;
            if (parameters > best) break;
            var values = new RouteValueDictionary();
            if (!matcher.TryMatch(target, values)) continue;
            if (endpoint.Verbs.Contains(method)) return new RouteMatch(endpoint, values, []);
            allowed ??= new SortedSet<string>(StringComparer.Ordinal);
            allowed.UnionWith(endpoint.Verbs);
            best = parameters;
        }
        return new RouteMatch(null, NoDefaults, allowed is null ? [] : [.. allowed]);
    }
}
