using System.Diagnostics;

namespace Magnum.Scenario.Tests.Clients;

/// <summary>Runs an unmodified client program.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    /// <summary>Whether the program is installed.</summary>
    public static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Runs it and returns what it printed; fails the test when its exit code is not 0.</summary>
    public static async Task<string> RunAsync(string program, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var stop = new CancellationTokenSource(Timeout, TimeProvider.System);
        await process.WaitForExitAsync(stop.Token);
        process.ExitCode.Should().Be(0, "{0} {1} printed {2} {3}", program, string.Join(' ', arguments), await output, await errors);
        return await output;
    }
}
