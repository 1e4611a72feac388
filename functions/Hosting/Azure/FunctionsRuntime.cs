using Microsoft.Extensions.Hosting;

namespace Magnum.Functions.Hosting.Azure;

/// <summary>Runs the application as the worker of a Functions host, which listens, queues and keeps the state.</summary>
internal static class FunctionsRuntime
{
    /// <summary>Runs until the host ends the worker.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        using var host = MagnumHost.CreateBuilder(args).Build();
        if (!await MagnumHost.PrepareAsync(host.Services, Console.Error, CancellationToken.None)) return StartupValidation.BadSettings;
        await host.RunAsync();
        return 0;
    }
}
