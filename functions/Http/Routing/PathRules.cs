namespace Magnum.Functions.Http.Routing;

/// <summary>How a path is read: doubled slashes collapse, one slash at the end does not count, <c>/v1</c> may be left out.</summary>
internal static class PathRules
{
    private const string Version = "v1";
    private const string Probe = "healthcheck";
    private const string Detail = "detail/";

    /// <summary>The one spelling under which routes are looked up, e.g. <c>/v1/clusters</c> for <c>//clusters/</c>.</summary>
    public static string Normalise(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length == 0) return "/";
        return segments[0] is Version or Probe
            ? "/" + string.Join('/', segments)
            : $"/{Version}/{string.Join('/', segments)}";
    }

    /// <summary>True for the paths that need no token, whatever they answer.</summary>
    public static bool IsPublic(string normalised) => normalised is "/" or "/" + Version;

    /// <summary>True for <c>…/detail/</c>, the only path that does not bear a slash at its end.</summary>
    public static bool IsSlashedDetail(string path) => path.EndsWith(Detail, StringComparison.Ordinal);
}
