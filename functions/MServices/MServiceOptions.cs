using System.ComponentModel.DataAnnotations;

namespace Magnum.Functions.MServices;

/// <summary>Settings of the section <c>MServices</c>: the heartbeat that <c>openstack coe service list</c> shows.</summary>
public sealed class MServiceOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "MServices";

    /// <summary>The default of <see cref="ReportSchedule"/>.</summary>
    public const string DefaultReportSchedule = "0 * * * * *";

    /// <summary>When a heartbeat is noted: six-field NCRONTAB. Default: every minute.</summary>
    [Required]
    public string ReportSchedule { get; set; } = DefaultReportSchedule;

    /// <summary>Seconds without heartbeat after which a service counts as down. Default 180.</summary>
    [Range(1, 86400)]
    public int DownTimeSeconds { get; set; } = 180;

    /// <summary>The name under which this instance reports; the machine's name when null.</summary>
    public string? Host { get; set => field = string.IsNullOrEmpty(value) ? null : value; }
}
