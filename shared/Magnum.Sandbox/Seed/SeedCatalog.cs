using Magnum.Sandbox.Identity;

namespace Magnum.Sandbox.Seed;

/// <summary>The service catalog: the sandbox's own services and Magnum, changed by the seed's list.</summary>
internal static class SeedCatalog
{
    // "{address}" stands for where the sandbox listens, "{project}" for the token's project.
    private static readonly (string Type, string Name, string Url)[] BuiltIn =
    [
        ("identity", "keystone", "{address}/identity"),
        ("orchestration", "heat", "{address}/orchestration/v1/{project}"),
        ("compute", "nova", "{address}/compute/v2.1"),
        ("network", "neutron", "{address}/network"),
        ("image", "glance", "{address}/image"),
        ("volumev3", "cinderv3", "{address}/volume/v3/{project}"),
        ("block-storage", "cinder", "{address}/volume/v3/{project}"),
        ("key-manager", "barbican", "{address}/key-manager"),
        ("load-balancer", "octavia", "{address}/load-balancer"),
    ];

    public static void Load(SeedDocument seed, SandboxContext context)
    {
        var region = seed.Region;
        var magnum = context.Options.MagnumEndpoint.ToString().TrimEnd('/');
        foreach (var (type, name, url) in BuiltIn.Append(("container-infra", "magnum", magnum)))
            context.World.CatalogServices.Set(new CatalogServiceRow(SeedIds.Hex("service", type), type, name, url, region));
        foreach (var service in seed.Services)
        {
            var id = SeedIds.Hex("service", service.Type);
            var known = context.World.CatalogServices.Find(id);
            context.World.CatalogServices.Set(new CatalogServiceRow(id, service.Type, service.Name ?? known?.Name ?? service.Type,
                service.Url ?? known?.Url ?? "", region, service.Enabled));
        }
    }
}
