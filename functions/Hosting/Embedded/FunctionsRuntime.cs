using Magnum.Functions.Hosting.Embedded.CommandLine;

namespace Magnum.Functions.Hosting.Embedded;

/// <summary>Runs the application in this one process: web server, queues, timers and orchestrations included.</summary>
internal static class FunctionsRuntime
{
    /// <summary>Does what the command line says and returns the exit code.</summary>
    public static Task<int> RunAsync(string[] args) => MagnumCommandLine.Create().Parse(args).InvokeAsync();
}
