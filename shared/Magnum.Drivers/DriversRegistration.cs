using Magnum.Drivers.Kubernetes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Drivers;

/// <summary>Registers the cluster drivers.</summary>
public static class DriversRegistration
{
    /// <summary>Adds <see cref="DriverRegistry"/> and the drivers of this project.</summary>
    public static IServiceCollection AddClusterDrivers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DriversOptions>()
            .Bind(configuration.GetSection(DriversOptions.Section))
            .Validate<IEnumerable<IClusterDriver>>(DefaultIsOffered, "Drivers:Default names a driver that is unknown or disabled.")
            .ValidateOnStart();
        services.AddSingleton<IClusterDriver, HeatKubernetesDriver>();
        services.AddSingleton<DriverRegistry>();
        return services;
    }

    private static bool DefaultIsOffered(DriversOptions options, IEnumerable<IClusterDriver> drivers) =>
        string.IsNullOrEmpty(options.Default)
        || drivers.Any(driver => driver.Name == options.Default && !options.Disabled.Contains(driver.Name));
}
