using System.Globalization;

namespace Magnum.Drivers.Kubernetes;

/// <summary>Reads labels. An empty label counts as not given.</summary>
internal readonly struct ClusterLabelValues(IReadOnlyDictionary<string, string> labels)
{
    internal string? Text(string name) => labels.TryGetValue(name, out string? value) && value.Length > 0 ? value : null;

    internal bool? Flag(string name) => Text(name) is { } value ? IsTrue(value) : null;

    /// <summary>A number of zero or more; null when it is not given or no such number.</summary>
    internal int? Number(string name) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    internal static bool IsTrue(string value) => value.ToLowerInvariant() is "true" or "1" or "yes" or "y" or "t" or "on";

    internal static bool IsFlag(string value) => IsTrue(value) || value.ToLowerInvariant() is "false" or "0" or "no" or "n" or "f" or "off";
}
