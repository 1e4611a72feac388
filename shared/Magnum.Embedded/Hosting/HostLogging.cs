using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Magnum.Embedded.Hosting;

/// <summary>The log levels of host.json. Levels set by the application's code or settings win over them.</summary>
internal static class HostLogging
{
    public static void Apply(IConfiguration host, IServiceCollection services)
    {
        var levels = host.GetSection("logging:logLevel").GetChildren()
            .Where(level => Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out _))
            .ToDictionary(level => level.Key, level => Enum.Parse<LogLevel>(level.Value!, ignoreCase: true), StringComparer.OrdinalIgnoreCase);
        if (levels.Count == 0)
            return;

        // Behind the framework's own default, before everything that the application has said.
        var first = services.TakeWhile(s => s.ServiceType != typeof(IConfigureOptions<LoggerFilterOptions>)).Count();
        services.Insert(
            Math.Min(first + 1, services.Count),
            ServiceDescriptor.Singleton<IConfigureOptions<LoggerFilterOptions>>(new ConfigureOptions<LoggerFilterOptions>(options => Apply(levels, options))));
    }

    private static void Apply(Dictionary<string, LogLevel> levels, LoggerFilterOptions options)
    {
        foreach (var (category, level) in levels)
            if (string.Equals(category, "default", StringComparison.OrdinalIgnoreCase))
                options.MinLevel = level;
            else
                options.AddFilter(category, level);
    }
}
