using System.Text.Json;
using System.Text.Json.Nodes;
using Magnum.Domain.ClusterTemplates;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.Http.Patching;
using Names = Magnum.Functions.ClusterTemplates.ClusterTemplateAttributes;

namespace Magnum.Functions.ClusterTemplates;

/// <summary>A JSON patch on a template.</summary>
internal static class ClusterTemplatePatch
{
    /// <summary>What may be touched.</summary>
    public static PatchRules Rules { get; } = new(
        new HashSet<string>(StringComparer.Ordinal) { "/created_at", "/id", "/links", "/updated_at", "/uuid", "/project_id", "/user_id" },
        new HashSet<string>(StringComparer.Ordinal)
        {
            "/coe", "/image_id", "/network_driver", "/external_network_id", "/tls_disabled", "/public", "/server_type",
            "/registry_enabled", "/cluster_distro", "/hidden",
        });

    /// <summary>The values that the template would have after the patch; the row itself stays as it is.</summary>
    public static ClusterTemplateValues Apply(ClusterTemplate row, IReadOnlyList<PatchOperation> operations)
    {
        var resource = ToJson(row);
        JsonPatch.Apply(resource, operations);
        using var patched = JsonSerializer.SerializeToDocument(resource);
        return ClusterTemplateValues.Read(new AttributeReader(patched.RootElement, Names.All, strict: true));
    }

    /// <summary>The attributes in which two states of a template differ.</summary>
    public static IReadOnlyList<string> Changed(JsonObject before, JsonObject after) =>
        [.. before.Where(attribute => !JsonNode.DeepEquals(attribute.Value, after[attribute.Key])).Select(attribute => attribute.Key)];

    /// <summary>The attributes that a patch can address.</summary>
    public static JsonObject ToJson(ClusterTemplate row) => new()
    {
        [Names.Name] = row.Name,
        [Names.Coe] = row.Coe,
        [Names.ImageId] = row.ImageId,
        [Names.FlavorId] = row.FlavorId,
        [Names.MasterFlavorId] = row.MasterFlavorId,
        [Names.DnsNameserver] = row.DnsNameserver,
        [Names.KeypairId] = row.KeypairId,
        [Names.ExternalNetworkId] = row.ExternalNetworkId,
        [Names.FixedNetwork] = row.FixedNetwork,
        [Names.FixedSubnet] = row.FixedSubnet,
        [Names.NetworkDriver] = row.NetworkDriver,
        [Names.ApiserverPort] = row.ApiserverPort,
        [Names.DockerVolumeSize] = row.DockerVolumeSize,
        [Names.ClusterDistro] = row.ClusterDistro,
        [Names.HttpProxy] = row.HttpProxy,
        [Names.HttpsProxy] = row.HttpsProxy,
        [Names.NoProxy] = row.NoProxy,
        [Names.VolumeDriver] = row.VolumeDriver,
        [Names.RegistryEnabled] = row.RegistryEnabled,
        [Names.Labels] = new JsonObject(row.Labels.Select(label => KeyValuePair.Create(label.Key, (JsonNode?)label.Value))),
        [Names.TlsDisabled] = row.TlsDisabled,
        [Names.Public] = row.Public,
        [Names.ServerType] = row.ServerType,
        [Names.InsecureRegistry] = row.InsecureRegistry,
        [Names.DockerStorageDriver] = row.DockerStorageDriver,
        [Names.MasterLbEnabled] = row.MasterLbEnabled,
        [Names.FloatingIpEnabled] = row.FloatingIpEnabled,
        [Names.Hidden] = row.Hidden,
        [Names.Tags] = row.Tags,
        [Names.Driver] = row.Driver,
    };
}
