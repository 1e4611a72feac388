using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Hosting.Settings;

/// <summary>Binds sections of the configuration to options classes and notes them for the check at start.</summary>
internal static class SettingsRegistration
{
    /// <summary>Binds a section to an annotated class.</summary>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services, IConfiguration configuration, string section)
        where T : class
    {
        services.AddOptions<T>().Bind(configuration.GetSection(section));
        services.AddSingleton<IValidateOptions<T>>(new AnnotationsValidator<T>(section));
        return services.CheckAtStart<T>();
    }

    /// <summary>Has options that are registered elsewhere checked at start.</summary>
    public static IServiceCollection CheckAtStart<T>(this IServiceCollection services)
        where T : class =>
        services.AddSingleton(new SettingsCheck(provider => _ = provider.GetRequiredService<IOptions<T>>().Value));
}
