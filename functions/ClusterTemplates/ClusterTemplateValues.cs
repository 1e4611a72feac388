using Magnum.Domain.ClusterTemplates;
using Magnum.Functions.Http.Bodies;
using Names = Magnum.Functions.ClusterTemplates.ClusterTemplateAttributes;

namespace Magnum.Functions.ClusterTemplates;

/// <summary>The attributes that a client sets on a template, each read by its rule; null stands for the default.</summary>
internal sealed record ClusterTemplateValues
{
    private const int LowestPort = 1024;
    private const int HighestPort = 65535;
    private static readonly string[] Coes = ["kubernetes"];
    private static readonly string[] ServerTypes = ["vm", "bm"];

    private ClusterTemplateValues(AttributeReader reader)
    {
        reader.Require(Names.ImageId);
        (Name, Tags) = (reader.Text(Names.Name), reader.Text(Names.Tags, minimum: 0));
        (Coe, ServerType) = (reader.Choice(Names.Coe, Coes), reader.Has(Names.ServerType) ? reader.Choice(Names.ServerType, ServerTypes) : ServerTypes[0]);
        ImageId = reader.Text(Names.ImageId);
        (FlavorId, MasterFlavorId) = (reader.Text(Names.FlavorId), reader.Text(Names.MasterFlavorId));
        (DnsNameserver, KeypairId) = (reader.DnsServers(Names.DnsNameserver), reader.Text(Names.KeypairId));
        ExternalNetworkId = reader.Text(Names.ExternalNetworkId);
        (FixedNetwork, FixedSubnet) = (reader.Text(Names.FixedNetwork), reader.Text(Names.FixedSubnet));
        (NetworkDriver, VolumeDriver) = (reader.Text(Names.NetworkDriver), reader.Text(Names.VolumeDriver));
        ApiserverPort = reader.Integer(Names.ApiserverPort, LowestPort, HighestPort);
        (DockerVolumeSize, DockerStorageDriver) = (reader.Integer(Names.DockerVolumeSize, 1), reader.Text(Names.DockerStorageDriver));
        ClusterDistro = reader.Text(Names.ClusterDistro);
        (HttpProxy, HttpsProxy, NoProxy) = (reader.Text(Names.HttpProxy), reader.Text(Names.HttpsProxy), reader.Text(Names.NoProxy));
        (RegistryEnabled, InsecureRegistry) = (reader.Boolean(Names.RegistryEnabled), reader.Text(Names.InsecureRegistry));
        Labels = reader.Labels(Names.Labels) ?? [];
        (TlsDisabled, Public, Hidden) = (reader.Boolean(Names.TlsDisabled), reader.Boolean(Names.Public), reader.Boolean(Names.Hidden));
        (MasterLbEnabled, FloatingIpEnabled) = (reader.Boolean(Names.MasterLbEnabled), reader.Boolean(Names.FloatingIpEnabled));
        Driver = reader.Text(Names.Driver);
    }

    public string? Name { get; }
    public string? Coe { get; }
    public string? ImageId { get; }
    public string? FlavorId { get; }
    public string? MasterFlavorId { get; }
    public string? DnsNameserver { get; }
    public string? KeypairId { get; }
    public string? ExternalNetworkId { get; }
    public string? FixedNetwork { get; }
    public string? FixedSubnet { get; }
    public string? NetworkDriver { get; init; }
    public int? ApiserverPort { get; }
    public int? DockerVolumeSize { get; }
    public string? ClusterDistro { get; init; }
    public string? HttpProxy { get; }
    public string? HttpsProxy { get; }
    public string? NoProxy { get; }
    public string? VolumeDriver { get; }
    public bool? RegistryEnabled { get; }
    public Dictionary<string, string> Labels { get; }
    public bool? TlsDisabled { get; }
    public bool? Public { get; }
    public string? ServerType { get; }
    public string? InsecureRegistry { get; }
    public string? DockerStorageDriver { get; }
    public bool? MasterLbEnabled { get; }
    public bool? FloatingIpEnabled { get; }
    public bool? Hidden { get; }
    public string? Tags { get; }
    public string? Driver { get; init; }

    /// <summary>Reads and checks the body of a create, or the result of a patch.</summary>
    public static ClusterTemplateValues Read(AttributeReader reader) => new(reader);

    /// <summary>Writes the values to a row. Coe, image and server type must have been checked for presence.</summary>
    public void ApplyTo(ClusterTemplate row)
    {
        (row.Name, row.Tags) = (Name, Tags);
        (row.Coe, row.ServerType, row.ImageId) = (Coe!, ServerType!, ImageId!);
        (row.FlavorId, row.MasterFlavorId) = (FlavorId, MasterFlavorId);
        (row.DnsNameserver, row.KeypairId, row.ExternalNetworkId) = (DnsNameserver, KeypairId, ExternalNetworkId);
        (row.FixedNetwork, row.FixedSubnet) = (FixedNetwork, FixedSubnet);
        (row.NetworkDriver, row.VolumeDriver) = (NetworkDriver, VolumeDriver);
        (row.ApiserverPort, row.DockerVolumeSize, row.DockerStorageDriver) = (ApiserverPort, DockerVolumeSize, DockerStorageDriver);
        row.ClusterDistro = ClusterDistro;
        (row.HttpProxy, row.HttpsProxy, row.NoProxy) = (HttpProxy, HttpsProxy, NoProxy);
        (row.RegistryEnabled, row.InsecureRegistry) = (RegistryEnabled ?? false, InsecureRegistry);
        row.Labels = Labels;
        (row.TlsDisabled, row.Public, row.Hidden) = (TlsDisabled ?? false, Public ?? false, Hidden ?? false);
        (row.MasterLbEnabled, row.FloatingIpEnabled) = (MasterLbEnabled ?? false, FloatingIpEnabled ?? true);
        row.Driver = Driver;
    }
}
