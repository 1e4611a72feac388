using Magnum.OpenStack.Identity;

namespace Magnum.OpenStack.Sessions;

/// <summary>Which of a catalog's endpoints are used.</summary>
internal sealed record EndpointChoice(string? Region, string Interface)
{
    /// <summary>The choice that settings name.</summary>
    public static EndpointChoice From(KeystoneOptions options) =>
        new(string.IsNullOrWhiteSpace(options.RegionName) ? null : options.RegionName, ShortName(options.Interface));

    /// <summary>Whether a setting names an interface; <c>publicURL</c> and the like are taken too.</summary>
    public static bool IsInterface(string value) => ShortName(value) is "public" or "internal" or "admin";

    /// <summary>The first endpoint of the type, or of one of the names the type also goes by.</summary>
    public Uri? Find(IReadOnlyList<CatalogService> catalog, string serviceType)
    {
        foreach (var type in ServiceTypes.NamesOf(serviceType))
        {
            foreach (var service in catalog)
            {
                if (service.Type == type && FirstOf(service.Endpoints) is { } address)
                    return address;
            }
        }

        return null;
    }

    private Uri? FirstOf(IReadOnlyList<CatalogEndpoint> endpoints)
    {
        foreach (var endpoint in endpoints)
        {
            if (endpoint.Interface == Interface
                && (Region is null || endpoint.RegionId == Region || endpoint.Region == Region)
                && Uri.TryCreate(endpoint.Url, UriKind.Absolute, out var address))
            {
                return address;
            }
        }

        return null;
    }

    private static string ShortName(string value) =>
        value.EndsWith("URL", StringComparison.OrdinalIgnoreCase) ? value[..^3].ToLowerInvariant() : value.ToLowerInvariant();
}
