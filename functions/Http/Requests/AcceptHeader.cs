using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Magnum.Functions.Http.Requests;

/// <summary>Reads the header <c>Accept</c>. One that cannot be read counts as none.</summary>
internal static class AcceptHeader
{
    private const string Json = "application/json";
    private const string Anything = "*/*";

    /// <summary>True when JSON will do: no header, <c>*/*</c>, or a list that admits it.</summary>
    public static bool AdmitsJson(HttpRequest request) => Parse(request) is not { } accepted || Quality(accepted, Json) > 0;

    /// <summary>True when the client asks for JSON and nothing else; only then are the texts of framework errors shown.</summary>
    public static bool PrefersJson(HttpRequest request) => request.Headers.Accept is [Json];

    /// <summary>The type that the client likes best, the first of equals; the first of all when it likes none.</summary>
    public static string Best(HttpRequest request, params ReadOnlySpan<string> types)
    {
        var best = types[0];
        if (Parse(request) is not { } accepted) return best;
        var most = 0.0;
        foreach (var type in types)
        {
            var quality = Quality(accepted, type);
            if (quality > most) (best, most) = (type, quality);
        }
        return best;
    }

    // Null when the header says nothing, without parsing in the usual cases.
    private static IList<MediaTypeHeaderValue>? Parse(HttpRequest request)
    {
        var values = request.Headers.Accept;
        if (values.Count == 0 || values is [Anything] or [""]) return null;
        return MediaTypeHeaderValue.TryParseList(values, out var accepted) && accepted.Count > 0 ? accepted : null;
    }

    // The most specific range decides: "application/json;q=0, */*" is everything but JSON.
    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type)
    {
        var (quality, rank) = (0.0, -1);
        foreach (var range in accepted)
        {
            if (Rank(range, type) is not { } own || own < rank) continue;
            quality = own > rank ? range.Quality ?? 1 : Math.Max(quality, range.Quality ?? 1);
            rank = own;
        }
        return quality;
    }

    private static int? Rank(MediaTypeHeaderValue range, string type)
    {
        if (range.MatchesAllTypes) return 0;
        if (range.MatchesAllSubTypes)
            return type.AsSpan(0, type.IndexOf('/')).Equals(range.Type.AsSpan(), StringComparison.OrdinalIgnoreCase) ? 1 : null;
        return range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) ? 2 : null;
    }
}
