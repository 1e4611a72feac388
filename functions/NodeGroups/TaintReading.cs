using Magnum.Domain.Faults;
using Magnum.Domain.NodeGroups;

namespace Magnum.Functions.NodeGroups;

/// <summary>
/// Taints as a body or patch has them. What is no object of texts is a 400 at once; what those texts must not be is a 409
/// that comes later, after the checks of the numbers (<see cref="ToTaints"/>).
/// </summary>
/// <param name="Items">Keys and values of each taint.</param>
internal sealed record TaintReading(IReadOnlyList<Dictionary<string, string>> Items)
{
    private const string Attribute = "node_taints";
    private const string Key = "key";
    private const string Value = "value";
    private const string Effect = "effect";
    private static readonly string[] Effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

    /// <summary>The taints of the group called <paramref name="nodeGroup"/>; a faulty one is a 409.</summary>
    public List<NodeTaint> ToTaints(string nodeGroup) => [.. Items.Select((taint, index) => ToTaint(taint, index, nodeGroup))];

    private static NodeTaint ToTaint(Dictionary<string, string> taint, int index, string nodeGroup)
    {
        var unknown = taint.Keys.Except([Key, Value, Effect]).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0) throw Invalid($"unrecognised field(s) {string.Join(", ", unknown)} in {Attribute}[{index}]");
        if (!taint.TryGetValue(Key, out var key) || key.Length == 0) throw Invalid($"{Attribute}[{index}].key is required");
        if (!taint.TryGetValue(Effect, out var effect) || !Effects.Contains(effect, StringComparer.Ordinal))
            throw Invalid($"{Attribute}[{index}].effect must be one of {string.Join(", ", Effects)}");
        return new NodeTaint(key, taint.GetValueOrDefault(Value), effect);

        Fault Invalid(string reason) => Faults.NodeGroupInvalidInput(Attribute, nodeGroup, reason);
    }
}
