using System.Text.Json;
using System.Text.Json.Nodes;
using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Domain.Federations;
using Magnum.Functions.Http.Bodies;
using Magnum.Functions.Http.Patching;
using Names = Magnum.Functions.Federations.FederationAttributes;

namespace Magnum.Functions.Federations;

/// <summary>A JSON patch on a federation.</summary>
internal static class FederationPatch
{
    private const string Members = "/" + Names.MemberIds;
    private static readonly string[] Changeable = [Names.MemberIds, Names.Properties];

    /// <summary>What may be touched.</summary>
    public static PatchRules Rules { get; } = new(
        new HashSet<string>(StringComparer.Ordinal) { "/created_at", "/id", "/links", "/updated_at", "/uuid", "/project_id", "/user_id" },
        new HashSet<string>(StringComparer.Ordinal));

    /// <summary>The cluster that the patch joins to the federation or takes out of it; null when the patch is about something else.</summary>
    public static (string Cluster, bool Joins)? MembershipOf(IReadOnlyList<PatchOperation> operations) =>
        operations[0] is { Path: Members, Value.ValueKind: JsonValueKind.String, Op: PatchOperation.Add or PatchOperation.Remove } step
            ? (step.Value.GetString()!, step.Op == PatchOperation.Add)
            : null;

    /// <summary>Checks that the patch fits and changes nothing but what may change.</summary>
    public static void Check(Federation row, IReadOnlyList<PatchOperation> operations)
    {
        var (before, after) = (ToJson(row), ToJson(row));
        JsonPatch.Apply(after, operations);
        using var patched = JsonSerializer.SerializeToDocument(after);
        _ = new FederationValues(new AttributeReader(patched.RootElement, Names.All, strict: true));
        var refused = before.Where(attribute => !Changeable.Contains(attribute.Key) && !JsonNode.DeepEquals(attribute.Value, after[attribute.Key]))
            .Select(attribute => attribute.Key).ToList();
        if (refused.Count > 0) throw FederationFaults.CannotChange(refused);
    }

    private static JsonObject ToJson(Federation row) => new()
    {
        [Names.Name] = row.Name,
        [Names.HostclusterId] = row.HostclusterId,
        [Names.MemberIds] = new JsonArray([.. row.MemberIds.Select(id => (JsonNode)id)]),
        [Names.Status] = row.Status?.ToWire(),
        [Names.StatusReason] = row.StatusReason,
        [Names.Properties] = new JsonObject(row.Properties.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value))),
    };
}
