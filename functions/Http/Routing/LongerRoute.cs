using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Magnum.Functions.Http.Routing;

/// <summary>
/// The route of a function with one of its query parameters as one more part at the end, as clients of the original service
/// may write it. It is no route of the host's: there it would take paths that belong to other functions.
/// </summary>
internal sealed class LongerRoute
{
    private readonly string _parameter;
    private readonly TemplateMatcher _matcher;
    private readonly string[] _taken;

    private LongerRoute(HttpEndpoint endpoint, string parameter)
    {
        (Endpoint, _parameter) = (endpoint, parameter);
        _matcher = new TemplateMatcher(TemplateParser.Parse($"{endpoint.Route}/{{{parameter}}}"), []);
        var below = endpoint.Route + "/";
        _taken =
        [
            .. HttpEndpoints.All.Where(other => other.Route.StartsWith(below, StringComparison.Ordinal))
                .Select(other => other.Route[below.Length..].Split('/')[0]),
        ];
    }

    /// <summary>The function that would answer.</summary>
    public HttpEndpoint Endpoint { get; }

    /// <summary>The longer route of a function, if it has one.</summary>
    public static IEnumerable<LongerRoute> Of(HttpEndpoint endpoint) =>
        endpoint.Arguments.Trailing is { } parameter ? [new LongerRoute(endpoint, parameter)] : [];

    /// <summary>True, with the parts of the path in <paramref name="values"/>, when the path is this one and not the beginning of another function's.</summary>
    public bool Matches(PathString path, RouteValueDictionary values) =>
        _matcher.TryMatch(path, values) && !_taken.Contains((string)values[_parameter]!, StringComparer.OrdinalIgnoreCase);
}
