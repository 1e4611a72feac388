using System.Diagnostics;
using Magnum.TestKit;

namespace Magnum.Benchmarks.Runtime;

/// <summary>The demo from start to end: control plane and sandbox, a cluster made, looked at and deleted.</summary>
internal static class DemoTime
{
    private const double Target = 20;

    public static async Task<Figure> MeasureAsync()
    {
        var info = new ProcessStartInfo("dotnet", [ProductProgram.Path, "demo", "--exit", "--port", $"{FreePort.Next()}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        using var demo = Process.Start(info)!;
        var output = demo.StandardOutput.ReadToEndAsync();
        var errors = await demo.StandardError.ReadToEndAsync();
        await demo.WaitForExitAsync();
        if (demo.ExitCode != 0) throw new InvalidOperationException($"the demo ended with code {demo.ExitCode}: {await output}{errors}");
        return new Figure("demo with --exit", watch.Elapsed.TotalSeconds, "s", Target, AtLeast: false);
    }
}
