using System.Globalization;
using System.Text.RegularExpressions;

namespace Magnum.Drivers.Kubernetes;

/// <summary>The release of Kubernetes that the label <c>kube_tag</c> stands for.</summary>
internal static partial class KubernetesVersion
{
    /// <summary>The release that clusters get that ask for none.</summary>
    internal const string DefaultTag = "v1.33.1";

    /// <summary>Older releases cannot be initialised with the options that the scripts use.</summary>
    private const int OldestMinor = 24;

    /// <summary>The plain version, without the suffix of a repackaged image; null when the tag is no version from 1.24 on.</summary>
    internal static string? FromTag(string tag)
    {
        Match match = Pattern().Match(tag);
        return match.Success && int.Parse(match.Groups["minor"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) >= OldestMinor
            ? match.Groups["version"].Value
            : null;
    }

    [GeneratedRegex(@"^(?<version>v1\.(?<minor>[0-9]{1,3})\.[0-9]{1,3})(-rancher[0-9]+)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
