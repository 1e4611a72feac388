using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Magnum.Functions.Http.Requests;

/// <summary>Reads the header <c>Accept</c>.</summary>
internal static class AcceptHeader
{
    private const string Json = "application/json";
    private const string Html = "text/html";
    private const string Anything = "*/*";

    /// <summary>True when JSON will do: no header, <c>*/*</c>, or a list that admits it.</summary>
    public static bool AdmitsJson(HttpRequest request)
    {
        var values = request.Headers.Accept;
        if (values.Count == 0 || values is [Json] or [Anything] or [""]) return true;
        return MediaTypeHeaderValue.TryParseList(values, out var accepted) && accepted.Any(Admits);
    }

    /// <summary>True when the client asks for JSON and nothing else; only then are the texts of framework errors shown.</summary>
    public static bool PrefersJson(HttpRequest request) => request.Headers.Accept is [Json];

    /// <summary>True when the first choice is HTML.</summary>
    public static bool PrefersHtml(HttpRequest request) =>
        request.Headers.Accept is [{ } first, ..] && first.StartsWith(Html, StringComparison.OrdinalIgnoreCase);

    private static bool Admits(MediaTypeHeaderValue accepted) =>
        accepted.Quality is not 0
        && (accepted.MatchesAllTypes
            || (accepted.MatchesAllSubTypes && accepted.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
            || accepted.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase));
}
