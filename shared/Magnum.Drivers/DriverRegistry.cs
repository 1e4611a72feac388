using Magnum.Domain.ClusterTemplates;
using Magnum.Domain.Faults;
using Microsoft.Extensions.Options;

namespace Magnum.Drivers;

/// <summary>The drivers that are offered.</summary>
public sealed class DriverRegistry
{
    private readonly SortedDictionary<string, IClusterDriver> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<ClusterType, IClusterDriver> _byType = [];
    private readonly string? _default;

    /// <summary>Registers all drivers that are not disabled; of two for the same type the later one is taken.</summary>
    public DriverRegistry(IEnumerable<IClusterDriver> drivers, IOptions<DriversOptions> options)
    {
        _default = string.IsNullOrEmpty(options.Value.Default) ? null : options.Value.Default;
        foreach (IClusterDriver driver in drivers.Where(driver => !options.Value.Disabled.Contains(driver.Name)))
        {
            _byName[driver.Name] = driver;
            foreach (ClusterType type in driver.Supports) _byType[type] = driver;
        }
    }

    /// <summary>Finds the driver for a type of clusters.</summary>
    /// <exception cref="Fault">There is none.</exception>
    public IClusterDriver ByType(string serverType, string? os, string? coe) =>
        os is not null && coe is not null && _byType.TryGetValue(new ClusterType(serverType, os, coe), out IClusterDriver? driver)
            ? driver
            : throw Faults.ClusterTypeNotSupported(serverType, os, coe);

    /// <summary>Finds a driver by its name.</summary>
    /// <exception cref="Fault">There is none of that name.</exception>
    public IClusterDriver ByName(string name) =>
        _byName.TryGetValue(name, out IClusterDriver? driver) ? driver : throw Faults.ClusterDriverNotSupported(name);

    /// <summary>Finds the driver of a template: the one that it names, else the one for its type.</summary>
    /// <exception cref="Fault">There is none.</exception>
    public IClusterDriver ForTemplate(ClusterTemplate template) =>
        string.IsNullOrEmpty(template.Driver)
            ? ByType(template.ServerType, template.ClusterDistro, template.Coe)
            : ByName(template.Driver);

    /// <summary>
    /// Chooses the driver that a new template will name: the request's, the image's, the configured one, the first by alphabet.
    /// </summary>
    /// <param name="bodyDriver">What the request asks for; null for nothing.</param>
    /// <param name="imageDriver">The image's property <c>magnum_driver</c>; null for none.</param>
    /// <returns>The name; null when no driver is offered at all.</returns>
    /// <exception cref="Fault">The driver asked for or configured is not offered.</exception>
    public string? ResolveName(string? bodyDriver, string? imageDriver)
    {
        string? wanted = string.IsNullOrEmpty(bodyDriver) ? imageDriver : bodyDriver;
        if (string.IsNullOrEmpty(wanted)) wanted = _default;
        return wanted is null ? _byName.Keys.FirstOrDefault() : ByName(wanted).Name;
    }
}
