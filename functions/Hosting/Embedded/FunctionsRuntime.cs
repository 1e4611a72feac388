using System.CommandLine;
using Magnum.Functions.Hosting.Embedded.CommandLine;

namespace Magnum.Functions.Hosting.Embedded;

/// <summary>Runs the application in this one process: web server, queues, timers and orchestrations included.</summary>
internal static class FunctionsRuntime
{
    // Longer than the host waits for requests and work items that are under way: they end, or it ends them.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(45);

    /// <summary>Does what the command line says and returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = MagnumCommandLine.Create().Parse(args);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = LongestStop });
        return parsed.Errors.Count > 0 ? StartupValidation.BadSettings : code;
    }
}
