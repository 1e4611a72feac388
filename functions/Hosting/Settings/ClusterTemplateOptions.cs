using System.ComponentModel.DataAnnotations;

namespace Magnum.Functions.Hosting.Settings;

/// <summary>Settings of the section <c>ClusterTemplates</c>.</summary>
public sealed class ClusterTemplateOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "ClusterTemplates";

    /// <summary>The word that allows every supported driver.</summary>
    public const string All = "all";

    /// <summary>Network driver of a template that names none. Default flannel.</summary>
    [Required]
    public string KubernetesDefaultNetworkDriver { get; set; } = "flannel";

    /// <summary>Network drivers that templates may name, separated by commas; "all" lifts the limit. Default flannel,calico.</summary>
    [Required]
    public string KubernetesAllowedNetworkDrivers { get; set; } = "flannel,calico";

    /// <summary>Size in GiB of the boot volume when the label <c>boot_volume_size</c> is absent; 0 boots from the flavor's disk. Default 0.</summary>
    [Range(0, 100_000)]
    public int DefaultBootVolumeSize { get; set; }

    /// <summary>Seconds for which images, flavors and networks that were found are not asked for again; 0 asks each time. Default 30.</summary>
    [Range(0, 300)]
    public int CloudCacheSeconds { get; set; } = 30;

    /// <summary>Findings remembered at most. Default 10,000.</summary>
    [Range(1, 1_000_000)]
    public int CloudCacheEntries { get; set; } = 10_000;
}
