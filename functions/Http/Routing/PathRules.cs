namespace Magnum.Functions.Http.Routing;

/// <summary>How a path is read: doubled slashes collapse, one slash at the end does not count, <c>/v1</c> may be left out.</summary>
internal static class PathRules
{
    private const string Version = "v1";
    private const string Detail = "/detail";

    // First segments that are not prefixed: the version itself and what lies beside it, such as the probe.
    private static readonly HashSet<string> Roots =
        [.. HttpEndpoints.All.Where(endpoint => !endpoint.IsFallback).Select(endpoint => endpoint.Route.Split('/')[0])];

    private static readonly HashSet<string> Public =
        [.. HttpEndpoints.All.Where(endpoint => endpoint is { IsFallback: false, Public: not null }).Select(endpoint => "/" + endpoint.Route)];

    /// <summary>The one spelling under which routes are looked up, e.g. <c>/v1/clusters</c> for <c>//clusters/</c>.</summary>
    public static string Normalise(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0) return "/";
        return Roots.Contains(segments[0])
            ? "/" + string.Join('/', segments)
            : $"/{Version}/{string.Join('/', segments)}";
    }

    /// <summary>True for the paths that need no token, whatever they answer.</summary>
    public static bool IsPublic(string normalised) => Public.Contains(normalised);

    /// <summary>True for the <c>…/detail/</c> of a list, the only path that does not bear a slash at its end.</summary>
    /// <param name="path">The path as it was sent.</param>
    /// <param name="endpoint">What it means; another one may well serve something that is called so.</param>
    public static bool IsSlashedDetail(string path, HttpEndpoint endpoint) =>
        path.EndsWith('/') && endpoint.Route.EndsWith(Detail, StringComparison.Ordinal);
}
