using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;

namespace Magnum.Functions.Http.Routing;

/// <summary>The route of a function without some of the parameters at its end: what a client calls who forgets them.</summary>
internal sealed class PartialRoute
{
    private readonly TemplateMatcher _matcher;
    private readonly bool _endsAtCollection;

    private PartialRoute(HttpEndpoint endpoint, int segments)
    {
        Endpoint = endpoint;
        Missing = PathArguments.Name(endpoint.Template, segments);
        var kept = string.Join('/', endpoint.Route.Split('/').Take(segments));
        _matcher = new TemplateMatcher(TemplateParser.Parse(kept), []);
        _endsAtCollection = !endpoint.Template.Segments[segments - 1].Parts[0].IsParameter;
    }

    /// <summary>The function that would answer.</summary>
    public HttpEndpoint Endpoint { get; }

    /// <summary>The first argument that is missing.</summary>
    public string Missing { get; }

    /// <summary>All of them for one function; none when its route has no parameter at its end.</summary>
    public static IEnumerable<PartialRoute> Of(HttpEndpoint endpoint)
    {
        var segments = endpoint.Template.Segments;
        for (var kept = segments.Count - 1; kept > 0 && segments[kept].Parts[0].IsParameter; kept--)
        {
            if (!segments[kept].Parts[0].IsOptional) yield return new PartialRoute(endpoint, kept);
        }
    }

    /// <summary>True when the path is this one.</summary>
    public bool Matches(PathString path) => _matcher.TryMatch(path, []);

    /// <summary>True when the method leads here. GET on a collection means its list, not an item without a name.</summary>
    public bool Serves(string method) => Endpoint.Verbs.Contains(method) && !(_endsAtCollection && HttpMethods.IsGet(method));
}
