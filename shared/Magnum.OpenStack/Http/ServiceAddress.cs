using System.Text.RegularExpressions;
using Magnum.OpenStack.Sessions;

namespace Magnum.OpenStack.Http;

/// <summary>Makes a service's base address from what catalogs hold: some with a version, some without, some with a project.</summary>
internal static partial class ServiceAddress
{
    /// <summary>The configured Keystone address with <c>/v3</c>, whichever way it was written.</summary>
    public static Uri OfKeystone(string authUrl)
    {
        var address = authUrl.TrimEnd('/');
        if (address.EndsWith("/auth/tokens", StringComparison.Ordinal))
            address = address[..^"/auth/tokens".Length];
        if (address.EndsWith("/v2.0", StringComparison.Ordinal))
            address = address[..^"/v2.0".Length];
        return new Uri(address.EndsWith("/v3", StringComparison.Ordinal) ? address : address + "/v3");
    }

    /// <summary>The catalog's address, with the version (and project) the service's calls expect if it has none.</summary>
    public static Uri Of(string serviceType, Uri endpoint, string? projectId)
    {
        var path = endpoint.AbsolutePath.TrimEnd('/');
        if (!VersionSegment().IsMatch(path))
            path += DefaultPath(serviceType, projectId);
        return new UriBuilder(endpoint) { Path = path, Query = "", Fragment = "" }.Uri;
    }

    private static string DefaultPath(string serviceType, string? projectId) => serviceType switch
    {
        ServiceTypes.Orchestration => $"/v1/{projectId}",
        ServiceTypes.Compute => "/v2.1",
        ServiceTypes.Network => "/v2.0",
        ServiceTypes.Image => "/v2",
        ServiceTypes.BlockStorage => $"/v3/{projectId}",
        ServiceTypes.KeyManager => "/v1",
        ServiceTypes.LoadBalancer => "/v2",
        _ => "",
    };

    [GeneratedRegex(@"/v\d+(\.\d+)?(/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex VersionSegment();
}
