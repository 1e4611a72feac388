using System.ComponentModel.DataAnnotations;

namespace Magnum.Functions.Hosting.Settings;

/// <summary>Settings of the section <c>Quotas</c>.</summary>
public sealed class QuotaOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Quotas";

    /// <summary>Clusters that a project without a quota of its own may have. Default 20.</summary>
    [Range(0, int.MaxValue)]
    public int MaxClustersPerProject { get; set; } = 20;
}
