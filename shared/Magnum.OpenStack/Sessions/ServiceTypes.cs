namespace Magnum.OpenStack.Sessions;

/// <summary>Service types, and the older names under which catalogs still list them.</summary>
public static class ServiceTypes
{
    /// <summary>Keystone.</summary>
    public const string Identity = "identity";

    /// <summary>Heat.</summary>
    public const string Orchestration = "orchestration";

    /// <summary>Nova.</summary>
    public const string Compute = "compute";

    /// <summary>Neutron.</summary>
    public const string Network = "network";

    /// <summary>Glance.</summary>
    public const string Image = "image";

    /// <summary>Cinder.</summary>
    public const string BlockStorage = "block-storage";

    /// <summary>Barbican.</summary>
    public const string KeyManager = "key-manager";

    /// <summary>Octavia.</summary>
    public const string LoadBalancer = "load-balancer";

    /// <summary>Magnum itself.</summary>
    public const string ContainerInfra = "container-infra";

    private static readonly Dictionary<string, string[]> Aliases = new()
    {
        [BlockStorage] = [BlockStorage, "volumev3", "volume", "block-store"],
        [ContainerInfra] = [ContainerInfra, "container-infrastructure", "container-infrastructure-management", "container"],
    };

    /// <summary>The names of a type, the official one first.</summary>
    internal static IReadOnlyList<string> NamesOf(string serviceType) =>
        Aliases.TryGetValue(serviceType, out var names) ? names : [serviceType];
}
