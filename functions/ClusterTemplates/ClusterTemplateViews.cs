using Magnum.Contracts.V1.ClusterTemplates;
using Magnum.Domain.ClusterTemplates;
using Magnum.Functions.Http.Answers;

namespace Magnum.Functions.ClusterTemplates;

/// <summary>Shows a template; lists and details show the same.</summary>
internal static class ClusterTemplateViews
{
    /// <summary>The collection's name in paths and bodies.</summary>
    public const string Collection = "clustertemplates";

    /// <summary>The template as clients see it, with links below <paramref name="address"/>.</summary>
    public static ClusterTemplateView Show(ClusterTemplate row, string address) => new()
    {
        Uuid = row.Uuid,
        Name = row.Name,
        Coe = row.Coe,
        ImageId = row.ImageId,
        FlavorId = row.FlavorId,
        MasterFlavorId = row.MasterFlavorId,
        DnsNameserver = row.DnsNameserver,
        KeypairId = row.KeypairId,
        ExternalNetworkId = row.ExternalNetworkId,
        FixedNetwork = row.FixedNetwork,
        FixedSubnet = row.FixedSubnet,
        NetworkDriver = row.NetworkDriver,
        ApiserverPort = row.ApiserverPort,
        DockerVolumeSize = row.DockerVolumeSize,
        ClusterDistro = row.ClusterDistro,
        Links = Links.Pair(address, Path(row.Uuid)),
        HttpProxy = row.HttpProxy,
        HttpsProxy = row.HttpsProxy,
        NoProxy = row.NoProxy,
        VolumeDriver = row.VolumeDriver,
        RegistryEnabled = row.RegistryEnabled,
        Labels = row.Labels,
        TlsDisabled = row.TlsDisabled,
        Public = row.Public,
        ServerType = row.ServerType,
        InsecureRegistry = row.InsecureRegistry,
        DockerStorageDriver = row.DockerStorageDriver,
        MasterLbEnabled = row.MasterLbEnabled,
        FloatingIpEnabled = row.FloatingIpEnabled,
        ProjectId = row.ProjectId,
        UserId = row.UserId,
        Hidden = row.Hidden,
        Tags = row.Tags,
        Driver = row.Driver,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.UpdatedAt,
    };

    /// <summary>The template's path below <c>/v1/</c>.</summary>
    public static string Path(string uuid) => $"{Collection}/{uuid}";
}
