using Microsoft.AspNetCore.Http;

namespace Magnum.Functions.Http.Answers;

/// <summary>
/// The address under which a proxy was reached, from <c>Forwarded</c> or else <c>X-Forwarded-Proto/-Host/-Prefix</c>; of
/// several proxies the outermost. What the proxy does not say, or says wrongly, is taken from the request.
/// </summary>
internal static class ForwardedAddress
{
    /// <summary>Scheme, host and mount prefix, without a slash at the end.</summary>
    public static string Of(HttpRequest request)
    {
        var headers = request.Headers;
        var (scheme, host) = headers["Forwarded"].ToString() is { Length: > 0 } forwarded
            ? (Pair(forwarded, "proto"), Pair(forwarded, "host"))
            : (First(headers["X-Forwarded-Proto"]), First(headers["X-Forwarded-Host"]));
        var prefix = First(headers["X-Forwarded-Prefix"]).TrimEnd('/');
        return string.Concat(
            scheme.ToLowerInvariant() is "http" or "https" ? scheme.ToLowerInvariant() : request.Scheme,
            "://",
            IsHost(host) ? host : request.Host.ToString(),
            IsPath(prefix) ? prefix : request.PathBase.ToString());
    }

    private static string First(string? values) => (values ?? "").Split(',')[0].Trim();

    private static string Pair(string forwarded, string name) =>
        First(forwarded).Split(';', StringSplitOptions.TrimEntries)
            .Where(pair => pair.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))
            .Select(pair => pair[(name.Length + 1)..].Trim('"'))
            .FirstOrDefault("");

    private static bool IsHost(string text) =>
        Uri.TryCreate($"http://{text}", UriKind.Absolute, out var uri) && uri.PathAndQuery == "/" && text.Length > 0 && !text.Contains('@') && !text.EndsWith('/');

    private static bool IsPath(string text) =>
        text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal) && Uri.IsWellFormedUriString(text, UriKind.Relative);
}
