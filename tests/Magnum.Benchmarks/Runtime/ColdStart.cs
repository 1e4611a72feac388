using System.Diagnostics;
using Magnum.TestKit;

namespace Magnum.Benchmarks.Runtime;

/// <summary>Starts the product itself as a process: time to the first answer, and memory when it has nothing to do.</summary>
internal static class ColdStart
{
    private const int Runs = 5;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("magnum-bench-").FullName;
        try
        {
            // The first start makes the databases and fills the disk cache.
            await StartAsync(folder, idle: TimeSpan.Zero);
            var starts = new List<double>();
            for (var run = 1; run < Runs; run++) starts.Add((await StartAsync(folder, TimeSpan.Zero)).Seconds);
            var (seconds, megabytes) = await StartAsync(folder, Idle);
            starts.Add(seconds);
            return
            [
                new Figure($"start to first answer (median of {Runs})", starts.Order().ElementAt(Runs / 2), "s", 1, AtLeast: false),
                new Figure("resident when idle", megabytes, "MB", 120, AtLeast: false),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double Seconds, double Megabytes)> StartAsync(string folder, TimeSpan idle)
    {
        var port = FreePort.Next();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(StartInfo(folder, port))!;
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            while (!await AnswersAsync(client))
            {
                if (process.HasExited) throw new InvalidOperationException($"the product ended with code {process.ExitCode}: {await process.StandardError.ReadToEndAsync()}");
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            }
            var seconds = watch.Elapsed.TotalSeconds;
            await Task.Delay(idle, TimeProvider.System);
            process.Refresh();
            return (seconds, process.WorkingSet64 / 1e6);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static ProcessStartInfo StartInfo(string folder, int port)
    {
        var info = new ProcessStartInfo("dotnet", [ProductProgram.Path, "serve", "--port", $"{port}", "--store", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What is done from time to time even by an idle process is done while it is watched.
        info.Environment["Operations__ResendSchedule"] = info.Environment["MServices__ReportSchedule"] = "* * * * * *";
        // Nothing of this is asked before the first request that needs it.
        info.Environment["Keystone__AuthUrl"] = "http://127.0.0.1:9/v3";
        info.Environment["Keystone__Username"] = info.Environment["Keystone__ProjectName"] = "magnum";
        info.Environment["Keystone__TrusteeDomainName"] = info.Environment["Keystone__TrusteeDomainAdmin"] = "magnum";
        info.Environment["Keystone__Password"] = info.Environment["Keystone__TrusteeDomainAdminPassword"] = "secret";
        return info;
    }
}
