using System.Globalization;
using Magnum.Domain.Faults;

namespace Magnum.Functions.ClusterTemplates.CloudChecks;

/// <summary>The volume that nodes boot from instead of their flavor's disk.</summary>
internal static class BootVolume
{
    private const string Label = "boot_volume_size";

    /// <summary>The labels that count for a node group: its own when they name a size, else its cluster's.</summary>
    public static IReadOnlyDictionary<string, string> LabelsOf(
        IReadOnlyDictionary<string, string> nodeGroup, IReadOnlyDictionary<string, string> cluster) =>
        nodeGroup.ContainsKey(Label) ? nodeGroup : cluster;

    /// <summary>Its size in GiB by the label, else the configured one; 0 for none. A label that is no number is a 400.</summary>
    public static long Size(IReadOnlyDictionary<string, string> labels, int configured)
    {
        if (!labels.TryGetValue(Label, out var text)) return configured;
        return long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var size)
            ? size
            : throw Faults.InvalidInput("labels", text, $"{Label} must be an integer.");
    }
}
