using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Hosting;

/// <summary>The log levels of host.json; levels in the application's settings win over them.</summary>
internal static class HostLogging
{
    public static void Apply(IConfiguration host, ILoggingBuilder logging)
    {
        foreach (var level in host.GetSection("logging:logLevel").GetChildren())
        {
            if (!Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out var least))
                continue;
            if (string.Equals(level.Key, "default", StringComparison.OrdinalIgnoreCase))
                logging.SetMinimumLevel(least);
            else
                logging.AddFilter(level.Key, least);
        }
    }
}
