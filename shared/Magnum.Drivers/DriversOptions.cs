namespace Magnum.Drivers;

/// <summary>Which drivers are used. Configuration section <c>Drivers</c>.</summary>
public sealed class DriversOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Drivers";

    /// <summary>Names of drivers that are not offered. Default none.</summary>
    public IList<string> Disabled { get; } = [];

    /// <summary>Driver of templates and images that name none. Default null: the alphabetically first one.</summary>
    public string? Default { get; set; }
}
