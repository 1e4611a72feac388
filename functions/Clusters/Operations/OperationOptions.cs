using System.ComponentModel.DataAnnotations;

namespace Magnum.Functions.Clusters.Operations;

/// <summary>Settings of the section <c>Operations</c>: how accepted work is followed up.</summary>
public sealed class OperationOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Operations";

    /// <summary>When the outbox is looked through: six-field NCRONTAB. Default: every 30 seconds.</summary>
    [Required]
    public string ResendSchedule { get; set; } = DefaultResendSchedule;

    /// <summary>Seconds after which a message without orchestration is sent again. Default 10.</summary>
    [Range(0, 3600)]
    public int ResendAfterSeconds { get; set; } = 10;

    /// <summary>Seconds to wait for the Kubernetes API of a finished stack before the cluster is complete without it. Default 300.</summary>
    [Range(0, 86400)]
    public int KubernetesTimeoutSeconds { get; set; } = 300;

    /// <summary>Seconds for the load balancers that Kubernetes made to disappear before a delete fails. Default 300.</summary>
    [Range(1, 86400)]
    public int LoadBalancerTimeoutSeconds { get; set; } = 300;

    /// <summary>When ended operations are forgotten: six-field NCRONTAB. Default: each night.</summary>
    [Required]
    public string PurgeSchedule { get; set; } = DefaultPurgeSchedule;

    /// <summary>Days after which an ended operation and its orchestrations are forgotten. Default 30.</summary>
    [Range(1, 3650)]
    public int KeepDays { get; set; } = 30;

    /// <summary>The default of <see cref="ResendSchedule"/>.</summary>
    public const string DefaultResendSchedule = "*/30 * * * * *";

    /// <summary>The default of <see cref="PurgeSchedule"/>.</summary>
    public const string DefaultPurgeSchedule = "0 17 3 * * *";
}
