using System.Text.RegularExpressions;
using Magnum.Domain.NodeGroups;

namespace Magnum.Drivers.Kubernetes;

/// <summary>
/// A node group's labels and taints as the kubelet takes them. What Kubernetes would not accept is left out: the kubelet
/// would not start with it.
/// </summary>
internal static partial class NodeMarks
{
    /// <summary>Labels as <c>key=value,…</c>.</summary>
    public static string Labels(NodeGroup group) => string.Join(',', group.NodeLabels
        .Where(label => Fits(label.Key, label.Value))
        .OrderBy(label => label.Key, StringComparer.Ordinal)
        .Select(label => $"{label.Key}={label.Value}"));

    /// <summary>Taints as <c>key=value:effect,…</c>.</summary>
    public static string Taints(NodeGroup group) => string.Join(',', group.NodeTaints
        .Where(taint => Fits(taint.Key, taint.Value))
        .Select(taint => $"{taint.Key}={taint.Value}:{taint.Effect}"));

    private static bool Fits(string key, string? value) => Key().IsMatch(key) && Value().IsMatch(value ?? "");

    [GeneratedRegex(@"^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
