using System.Text.Json;
using System.Text.Json.Nodes;
using Magnum.Domain.Clusters;
using Magnum.Domain.ClusterTemplates;
using Magnum.Drivers;

namespace Magnum.Shared.Tests.Drivers;

/// <summary>Inputs of the driver, from the usual one in Cases/base.json and what a test changes of it.</summary>
internal sealed class Inputs
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    public required ClusterTemplate Template { get; init; }

    public required Cluster Cluster { get; init; }

    public required ClusterNetworking Networking { get; init; }

    public required CloudEndpoints Cloud { get; init; }

    public string? KeypairPublicKey { get; init; }

    public string? DefaultVolumeType { get; init; }

    internal static string CasesFolder { get; } = Path.Combine(AppContext.BaseDirectory, "Drivers", "Cases");

    internal static DriverInput Usual() => From("{}");

    internal static DriverInput With(Action<ClusterTemplate, Cluster> change)
    {
        DriverInput input = Usual();
        change(input.Template, input.Cluster);
        return input;
    }

    internal static DriverInput From(string changes)
    {
        JsonNode merged = Merge(JsonNode.Parse(File.ReadAllText(Path.Combine(CasesFolder, "base.json")))!, JsonNode.Parse(changes)!);
        Inputs inputs = merged.Deserialize<Inputs>(Reading)!;
        return new DriverInput
        {
            Template = inputs.Template,
            Cluster = inputs.Cluster,
            NodeGroups = inputs.Cluster.NodeGroups,
            Networking = inputs.Networking,
            Cloud = inputs.Cloud,
            KeypairPublicKey = inputs.KeypairPublicKey,
            DefaultVolumeType = inputs.DefaultVolumeType,
            Trustee = new TrusteeCredentials("trustee-domain", "trustee-id", "trustee-name", "trustee-password", "trust"),
            ServiceAccounts = new ServiceAccountKeys("public key", "private key"),
        };
    }

    /// <summary>Objects are merged, all else is replaced.</summary>
    private static JsonNode Merge(JsonNode usual, JsonNode changes)
    {
        if (usual is not JsonObject target || changes is not JsonObject source) return changes.DeepClone();
        foreach ((string key, JsonNode? value) in source)
            target[key] = value is not null && target[key] is { } present ? Merge(present.DeepClone(), value) : value?.DeepClone();
        return target;
    }
}
