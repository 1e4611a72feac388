using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Hosting.Settings;

/// <summary>Binds sections of the configuration to options classes and notes them for the check at start.</summary>
internal static class SettingsRegistration
{
    /// <summary>Binds a section to an annotated class.</summary>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services, IConfiguration configuration, string section)
        where T : class, new()
    {
        var validator = new AnnotationsValidator<T>(section);
        services.AddOptions<T>().Bind(configuration.GetSection(section));
        services.AddSingleton<IValidateOptions<T>>(validator);
        return services.AddSingleton(new SettingsCheck(Read<T>, EachProblem));

        IEnumerable<string> EachProblem()
        {
            var readable = new T();
            return SectionBinding.Bind(configuration.GetSection(section), readable).Concat(validator.Validate(null, readable).Failures ?? []);
        }
    }

    /// <summary>Has options that are registered elsewhere checked at start.</summary>
    public static IServiceCollection CheckAtStart<T>(this IServiceCollection services)
        where T : class => services.AddSingleton(new SettingsCheck(Read<T>));

    private static void Read<T>(IServiceProvider provider)
        where T : class => _ = provider.GetRequiredService<IOptions<T>>().Value;
}
