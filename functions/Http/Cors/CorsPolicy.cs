using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Magnum.Functions.Http.Cors;

/// <summary>Says to browsers what pages of other origins may do. Whoever is not allowed gets no header, and the browser does the rest.</summary>
public sealed class CorsPolicy(IOptions<CorsOptions> options)
{
    private static readonly string[] AlwaysAllowed = ["Accept", "Accept-Language", "Content-Language", "Content-Type", "Cache-Control", "Expires", "Last-Modified", "Pragma"];

    private readonly string[] _origins = CorsOptions.Split(options.Value.AllowedOrigins);
    private readonly string[] _methods = CorsOptions.Split(options.Value.AllowMethods);
    private readonly string[] _headers = [.. AlwaysAllowed, .. CorsOptions.Split(options.Value.AllowHeaders)];
    private readonly string _exposed = string.Join(',', CorsOptions.Split(options.Value.ExposeHeaders));
    private readonly string _maxAge = options.Value.MaxAgeSeconds.ToString(CultureInfo.InvariantCulture);

    /// <summary>Heads the answer to a request proper.</summary>
    public void Head(HttpContext http)
    {
        if (Admit(http) && _exposed.Length > 0) http.Response.Headers.AccessControlExposeHeaders = _exposed;
    }

    /// <summary>Heads the answer to a browser's question what it may send.</summary>
    public void HeadPreflight(HttpContext http)
    {
        var asked = http.Request.Headers;
        var method = asked.AccessControlRequestMethod.ToString();
        if (!_methods.Contains(method, StringComparer.Ordinal)) return;
        var headers = CorsOptions.Split(asked.AccessControlRequestHeaders.ToString());
        if (headers.Except(_headers, StringComparer.OrdinalIgnoreCase).Any() || !Admit(http)) return;
        var answer = http.Response.Headers;
        answer.AccessControlMaxAge = _maxAge;
        answer.AccessControlAllowMethods = method;
        if (headers.Length > 0) answer.AccessControlAllowHeaders = string.Join(',', headers);
    }

    private bool Admit(HttpContext http)
    {
        if (_origins.Length == 0 || http.Request.Headers.Origin is not [{ Length: > 0 } origin]) return false;
        var answer = http.Response.Headers;
        if (_origins.Contains(origin, StringComparer.Ordinal))
        {
            answer.AccessControlAllowOrigin = origin;
            answer.Append(HeaderNames.Vary, HeaderNames.Origin);
            if (options.Value.AllowCredentials) answer.AccessControlAllowCredentials = "true";
            return true;
        }
        if (!_origins.Contains(CorsOptions.Any, StringComparer.Ordinal)) return false;
        answer.AccessControlAllowOrigin = CorsOptions.Any;
        return true;
    }
}
