using Magnum.Contracts.V1;
using Magnum.Functions.Hosting.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Http.Answers;

/// <summary>Makes the addresses in answers from the address that the client used, or from the configured one.</summary>
public sealed class Links(IOptions<ApiOptions> options)
{
    private const string Self = "self";
    private const string Bookmark = "bookmark";

    /// <summary>Scheme, host and mount prefix, without a slash at the end.</summary>
    public string Base(HttpRequest request)
    {
        if (options.Value.PublicUrl is { } configured) return configured.TrimEnd('/');
        return options.Value.EnableProxyHeadersParsing
            ? ForwardedAddress.Of(request)
            : $"{request.Scheme}://{request.Host}{request.PathBase}";
    }

    /// <summary>The pair of links of one resource.</summary>
    /// <param name="address">From <see cref="Base"/>.</param>
    /// <param name="path">Path below <c>/v1/</c>, e.g. "clusters/&lt;uuid&gt;".</param>
    public static IReadOnlyList<Link> Pair(string address, string path) =>
    [
        new() { Href = $"{address}/v1/{path}", Rel = Self },
        new() { Href = $"{address}/{path}", Rel = Bookmark },
    ];
}
