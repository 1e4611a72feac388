using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Magnum.Functions.Http.Routing;

/// <summary>
/// The routes of all functions, matched by specificity. Only requests that the host's own routing could not place get here:
/// another method, a doubled slash, a path without <c>/v1</c> or without its last part, or nothing that exists.
/// </summary>
internal static class RouteTable
{
    private const int CollectionSegments = 2;
    private static readonly RouteValueDictionary NoValues = [];

    private static readonly (HttpEndpoint Endpoint, TemplateMatcher Matcher)[] Routes =
    [
        .. HttpEndpoints.All
            .Where(endpoint => !endpoint.IsFallback)
            .OrderBy(endpoint => endpoint.Template.Parameters.Count)
            .Select(endpoint => (endpoint, new TemplateMatcher(endpoint.Template, NoValues))),
    ];

    private static readonly PartialRoute[] Partial = [.. Routes.SelectMany(route => PartialRoute.Of(route.Endpoint))];

    private static readonly LongerRoute[] Longer = [.. Routes.SelectMany(route => LongerRoute.Of(route.Endpoint))];

    /// <summary>Finds the function for a normalised path (see <see cref="PathRules"/>) and an upper-case method.</summary>
    public static RouteMatch Match(string path, string method)
    {
        var target = new PathString(path);
        var allowed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (endpoint, matcher) in Routes)
        {
            var values = new RouteValueDictionary();
            if (!matcher.TryMatch(target, values)) continue;
            if (endpoint.Verbs.Contains(method)) return new RouteMatch(endpoint, values, []);
            allowed.UnionWith(endpoint.Verbs);
        }
        return MatchOtherwise(target, method, allowed);
    }

    private static RouteMatch MatchOtherwise(PathString target, string method, SortedSet<string> allowed)
    {
        foreach (var route in Partial)
        {
            if (!route.Matches(target)) continue;
            if (route.Serves(method)) return new RouteMatch(route.Endpoint, NoValues, [], route.Missing);
            allowed.UnionWith(route.Endpoint.Verbs);
        }
        var values = new RouteValueDictionary();
        if (Array.Find(Longer, route => route.Endpoint.Verbs.Contains(method) && route.Matches(target, values)) is { } longer)
            return new RouteMatch(longer.Endpoint, values, []);
        allowed.Remove(method);
        if (allowed.Count == 0) allowed.UnionWith(MethodsOfItemlessCollection(target));
        return new RouteMatch(null, NoValues, [.. allowed]);
    }

    // A collection whose items have no paths (stats, mservices) is known to whoever asks for one of them: 405, not 404.
    private static IEnumerable<string> MethodsOfItemlessCollection(PathString target)
    {
        var parent = new PathString(target.Value![..target.Value!.LastIndexOf('/')]);
        return Routes
            .Where(route => route.Endpoint.Template.Segments.Count == CollectionSegments && route.Matcher.TryMatch(parent, []))
            .Where(collection => !Routes.Any(route => route.Endpoint.Template.Segments.Count > CollectionSegments
                && route.Endpoint.Route.StartsWith(collection.Endpoint.Route + "/", StringComparison.Ordinal)))
            .SelectMany(route => route.Endpoint.Verbs);
    }
}
