using System.Text.Json;
using System.Text.Json.Nodes;
using Magnum.Domain.Clusters;
using Magnum.Functions.Clusters.Create;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.Http.Patching;
using Names = Magnum.Functions.Clusters.Create.ClusterAttributes;

namespace Magnum.Functions.Clusters.Update;

/// <summary>A JSON patch on a cluster.</summary>
internal static class ClusterPatch
{
    /// <summary>What may be touched; what may be changed is less.</summary>
    public static PatchRules Rules { get; } = new(
        new HashSet<string>(StringComparer.Ordinal)
        {
            "/created_at", "/id", "/links", "/updated_at", "/uuid", "/project_id", "/user_id",
            "/api_address", "/node_addresses", "/master_addresses", "/stack_id", "/cluster_id",
            "/ca_cert_ref", "/magnum_cert_ref", "/etcd_ca_cert_ref", "/front_proxy_ca_cert_ref",
        },
        new HashSet<string>(StringComparer.Ordinal) { "/" + Names.ClusterTemplateId });

    /// <summary>What only the service sets, and yet a patch can name.</summary>
    private static readonly string[] Versions = ["coe_version", "container_version"];

    /// <summary>
    /// The values after the patch, and the attributes in which they differ from the row's; the row stays as it is. The number of
    /// nodes is not among them, since it is told for all workers and asked for the default ones: <see cref="AsksForNodes"/>.
    /// </summary>
    public static (ClusterValues Values, IReadOnlyList<string> Changed) Apply(Cluster row, IReadOnlyList<PatchOperation> operations)
    {
        var before = ToJson(row);
        var patched = ToJson(row);
        JsonPatch.Apply(patched, operations);
        var versions = Versions.Where(name => !JsonNode.DeepEquals(before[name], patched[name])).ToList();
        foreach (var name in Versions) patched.Remove(name);
        // Removed, an attribute falls back to what it has in a new cluster.
        foreach (var name in (string[])[Names.MasterCount, Names.CreateTimeout])
        {
            if (patched[name] is null && before[name] is not null) patched.Remove(name);
        }
        using var document = JsonSerializer.SerializeToDocument(patched);
        var values = ClusterValues.Read(new AttributeReader(document.RootElement, Names.All, strict: true));
        return (values, [.. Changed(before, patched, values), .. versions]);
    }

    /// <summary>Whether a patch names the number of nodes, with whatever value.</summary>
    public static bool AsksForNodes(IReadOnlyList<PatchOperation> operations) => operations.Any(operation => operation.Path == "/" + Names.NodeCount);

    // Compared as read, so that "True" for true, or a number for a label's text, is no change.
    private static IEnumerable<string> Changed(JsonObject before, JsonObject patched, ClusterValues values)
    {
        patched[Names.MasterCount] = values.MasterCount;
        patched[Names.CreateTimeout] = values.CreateTimeout;
        patched[Names.FloatingIpEnabled] = values.FloatingIpEnabled;
        patched[Names.MasterLbEnabled] = values.MasterLbEnabled;
        patched[Names.Labels] = Map(values.Labels ?? []);
        patched[Names.HealthStatusReason] = Map(values.HealthStatusReason);
        string[] others = [Names.NodeCount, .. Versions];
        return before.Where(attribute => !others.Contains(attribute.Key) && !JsonNode.DeepEquals(attribute.Value, patched[attribute.Key]))
            .Select(attribute => attribute.Key);
    }

    private static JsonObject ToJson(Cluster row) => new()
    {
        [Names.Name] = row.Name,
        [Names.ClusterTemplateId] = row.ClusterTemplateId,
        [Names.Keypair] = row.Keypair,
        [Names.NodeCount] = row.NodeGroups.Where(group => !group.IsMaster).Sum(group => group.NodeCount),
        [Names.MasterCount] = row.NodeGroups.Where(group => group.IsMaster).Sum(group => group.NodeCount),
        [Names.DockerVolumeSize] = row.DockerVolumeSize,
        [Names.Labels] = Map(row.Labels),
        [Names.MasterFlavorId] = row.MasterFlavorId,
        [Names.FlavorId] = row.FlavorId,
        [Names.CreateTimeout] = row.CreateTimeout,
        [Names.Status] = row.Status?.ToWire(),
        [Names.StatusReason] = row.StatusReason,
        [Names.HealthStatus] = row.HealthStatus?.ToWire(),
        [Names.HealthStatusReason] = Map(row.HealthStatusReason),
        [Names.DiscoveryUrl] = row.DiscoveryUrl,
        [Names.FixedNetwork] = row.FixedNetwork,
        [Names.FixedSubnet] = row.FixedSubnet,
        [Names.FloatingIpEnabled] = row.FloatingIpEnabled,
        [Names.MasterLbEnabled] = row.MasterLbEnabled,
        [Versions[0]] = row.CoeVersion,
        [Versions[1]] = row.ContainerVersion,
    };

    private static JsonObject Map(IReadOnlyDictionary<string, string> map) =>
        new(map.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));
}
