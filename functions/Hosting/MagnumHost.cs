using System.Data.Common;
using Magnum.Data;
using Magnum.Data.Secrets;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.MServices;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Functions.Hosting;

/// <summary>Builds and prepares the application; the same on both runtimes.</summary>
internal static class MagnumHost
{
    /// <summary>What holds unless files, environment or command line say otherwise.</summary>
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["Operations:ResendSchedule"] = OperationOptions.DefaultResendSchedule,
        ["Operations:PurgeSchedule"] = OperationOptions.DefaultPurgeSchedule,
        ["MServices:ReportSchedule"] = MServiceOptions.DefaultReportSchedule,
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:System"] = "Warning",
        ["Logging:LogLevel:Polly"] = "Warning",
        // A failed start is told in one sentence by the command line; a service that dies later is critical.
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
    };

    /// <summary>A builder with pipeline and services. <paramref name="configure"/> may add settings that outrank the other sources.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args, Action<ConfigurationManager>? configure = null)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        configure?.Invoke(builder.Configuration);
        builder.ConfigureFunctionsWebApplication();
        builder.UseHttpPipeline();
        builder.Services.AddMagnum(builder.Configuration);
        return builder;
    }

    /// <summary>Checks the settings and opens what is kept. False, with the reasons written, when it cannot start.</summary>
    public static async Task<bool> PrepareAsync(IServiceProvider services, TextWriter errors, CancellationToken cancellation) =>
        await StartupValidation.PassesAsync(services, [], errors) && await OpenAsync(services, errors, cancellation);

    /// <summary>Reads the keys and brings the database up to date. False, with the reason written, when it cannot.</summary>
    public static async Task<bool> OpenAsync(IServiceProvider services, TextWriter errors, CancellationToken cancellation)
    {
        try
        {
            services.GetRequiredService<SecretProtector>().LoadKeys();
            await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellation);
            return true;
        }
        catch (DbException unusable)
        {
            await errors.WriteLineAsync($"Database: cannot be used: {unusable.Message}");
            return false;
        }
        catch (Exception unusable) when (unusable is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(unusable.Message);
            return false;
        }
    }
}
