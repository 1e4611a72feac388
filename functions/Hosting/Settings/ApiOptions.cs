using System.ComponentModel.DataAnnotations;

namespace Magnum.Functions.Hosting.Settings;

/// <summary>Settings of the section <c>Api</c>.</summary>
public sealed class ApiOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Api";

    /// <summary>Most items in one answer of a list; a larger limit is silently lowered to it. Default 1000.</summary>
    [Range(1, 100_000)]
    public int MaxLimit { get; set; } = 1000;

    /// <summary>
    /// Answers of lists that are kept in memory, at most 64 KiB each, and given again while the database is unchanged; 0 keeps
    /// none. Default 256.
    /// </summary>
    [Range(0, 100_000)]
    public int ListCacheEntries { get; set; } = 256;

    /// <summary>Address under which clients reach the service, for links. Default: the address of each request.</summary>
    [Url]
    public string? PublicUrl { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>
    /// Whether a proxy's headers (Forwarded, X-Forwarded-Proto, -Host, -Prefix) say the address for links. Only for a service
    /// that clients cannot reach but over a proxy which sets them. Default false.
    /// </summary>
    public bool EnableProxyHeadersParsing { get; set; }

    /// <summary>Keystone's address in the header of a 401. Default: <c>Keystone:AuthUrl</c>.</summary>
    [Url]
    public string? WwwAuthenticateUri { get; set => field = string.IsNullOrEmpty(value) ? null : value; }
}
