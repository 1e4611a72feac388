using System.Diagnostics;
using System.Reflection;
using Magnum.TestKit;

namespace Magnum.Benchmarks.Api;

/// <summary>A server in a process of its own, so that its processor time can be told from the load generator's.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Processor time of all its threads, in user code and in the kernel.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the endpoint that does nothing.</summary>
    public static Task<ServerProcess> EmptyAsync() =>
        StartAsync(port => [Assembly.GetExecutingAssembly().Location, EmptyServer.Command, $"{port}"], new Dictionary<string, string?>());

    /// <summary>Starts the product with the given settings on the embedded runtime.</summary>
    public static Task<ServerProcess> ProductAsync(string store, IReadOnlyDictionary<string, string?> settings) =>
        StartAsync(port => [ProductProgram.Path, "serve", "--port", $"{port}", "--store", store], settings);

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(Func<int, string[]> arguments, IReadOnlyDictionary<string, string?> settings)
    {
        var port = FreePort.Next();
        var info = new ProcessStartInfo("dotnet", arguments(port)) { RedirectStandardOutput = true };
        foreach (var (key, value) in settings) info.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(info)!;
        var server = new ServerProcess(process, new Uri($"http://127.0.0.1:{port}"));
        var started = Stopwatch.GetTimestamp();
        using var client = new HttpClient();
        while (!await AnswersAsync(client, server.Address))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
                throw new InvalidOperationException($"{string.Join(' ', info.ArgumentList)} does not answer");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
        return server;
    }

    private static async Task<bool> AnswersAsync(HttpClient client, Uri address)
    {
        try
        {
            using var answer = await client.GetAsync(address);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
