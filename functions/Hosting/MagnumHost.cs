using System.Data.Common;
using Magnum.Data;
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

    /// <summary>Checks the settings and brings the database up to date. False, with the reasons written, when it cannot start.</summary>
    public static async Task<bool> PrepareAsync(IServiceProvider services, TextWriter errors, CancellationToken cancellation)
    {
        var problems = StartupValidation.Problems(services);
        foreach (var problem in problems) await errors.WriteLineAsync(problem);
        if (problems.Count > 0) return false;
        try
        {
            await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellation);
            return true;
        }
        catch (DbException unusable)
        {
            await errors.WriteLineAsync($"Database: cannot be used: {unusable.Message}");
            return false;
        }
    }
}
