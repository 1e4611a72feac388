using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Magnum.Embedded.Tests.Hosting;

public sealed class HostLoggingTests
{
    private const string HostJson = """{ "logging": { "logLevel": { "default": "Error", "Chatty": "Trace" } } }""";

    [Fact]
    public void Levels_of_host_json_hold()
    {
        var loggers = Loggers(_ => { });
        loggers.CreateLogger("Any").IsEnabled(LogLevel.Warning).Should().BeFalse();
        loggers.CreateLogger("Any").IsEnabled(LogLevel.Error).Should().BeTrue();
        loggers.CreateLogger("Chatty.Part").IsEnabled(LogLevel.Trace).Should().BeTrue();
    }

    [Fact]
    public void A_level_set_in_code_wins() =>
        Loggers(builder => builder.Logging.SetMinimumLevel(LogLevel.Debug)).CreateLogger("Any").IsEnabled(LogLevel.Debug).Should().BeTrue();

    [Fact]
    public void A_level_in_settings_wins() =>
        Loggers(builder => builder.Configuration["Logging:LogLevel:Any"] = "Debug").CreateLogger("Any").IsEnabled(LogLevel.Debug).Should().BeTrue();

    private static ILoggerFactory Loggers(Action<FunctionsApplicationBuilder> configure)
    {
        var folder = Directory.CreateTempSubdirectory("magnum-logging-");
        var setup = new FunctionsHostSetup(typeof(Quiet))
        {
            HostJson = HostJson,
            Configure = builder =>
            {
                builder.Logging.AddProvider(new EnabledProvider());
                configure(builder);
            },
        };
        var host = FunctionsHost.Build(setup, folder.FullName);
        folder.Delete(recursive: true);
        return host.Services.GetRequiredService<ILoggerFactory>();
    }

    public sealed class Quiet
    {
        [Function("Quiet")]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => _ = request;
    }

    private sealed class EnabledProvider : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new EnabledLogger();

        public void Dispose()
        {
        }
    }

    private sealed class EnabledLogger : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => NullLogger.Instance.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
        }
    }
}
