namespace Magnum.Functions.Versions;

/// <summary>Settings of the section <c>Healthcheck</c>.</summary>
public sealed class HealthcheckOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Healthcheck";

    /// <summary>
    /// While this file exists, /healthcheck answers 503, so that load balancers leave this instance alone; empty for none.
    /// Default: the path that operators of Magnum know.
    /// </summary>
    public string? DisableFile { get; set => field = string.IsNullOrEmpty(value) ? null : value; } = "/etc/magnum/healthcheck_disable";
}
