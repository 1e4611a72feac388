using Microsoft.AspNetCore.Routing.Template;

namespace Magnum.Functions.Http.Routing;

/// <summary>The names that clients know for the parts of a path; an error about a missing part tells it by this name.</summary>
internal static class PathArguments
{
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["clustertemplates"] = ["cluster_template_ident"],
        ["clusters"] = ["cluster_ident"],
        ["nodegroups"] = ["nodegroup_id"],
        ["certificates"] = ["cluster_ident"],
        ["credentials"] = ["cluster_ident"],
        ["quotas"] = ["project_id", "resource"],
        ["federations"] = ["federation_ident"],
    };

    /// <summary>The name of a segment of a route: of the first, second … parameter after the collection's own name.</summary>
    public static string Name(RouteTemplate route, int segment)
    {
        var collection = segment;
        while (route.Segments[collection].Parts[0].IsParameter) collection--;
        return Names.TryGetValue(route.Segments[collection].Parts[0].Text!, out var names) && segment - collection <= names.Length
            ? names[segment - collection - 1]
            : route.Segments[segment].Parts[0].Name!;
    }
}
