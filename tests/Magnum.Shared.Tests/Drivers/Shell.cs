using System.Diagnostics;

namespace Magnum.Shared.Tests.Drivers;

/// <summary>Runs the programs that the scripts run.</summary>
internal static class Shell
{
    internal static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    internal static void SkipWithout(params string[] programs)
    {
        foreach (string program in programs)
        {
            if (!Has(program)) Assert.Skip($"{program} is not installed");
        }
    }

    /// <summary>Runs a program with a text as its input; answers its exit code and all that it printed.</summary>
    internal static async Task<(int ExitCode, string Output)> RunAsync(string program, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
