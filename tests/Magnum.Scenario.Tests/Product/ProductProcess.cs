using System.Collections.Concurrent;
using System.Diagnostics;

namespace Magnum.Scenario.Tests.Product;

/// <summary>The product as an operator runs it: a process of its own, which can be killed at any instant.</summary>
internal sealed class ProductProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private ProductProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>All that it printed so far.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>The built program, of the same configuration as the tests.</summary>
    public static string Program { get; } = FindProgram();

    /// <summary>Starts <c>serve</c> and returns when it answers.</summary>
    public static async Task<ProductProcess> ServeAsync(int port, IReadOnlyDictionary<string, string> settings, string store)
    {
        var product = Start(settings, "serve", "--port", $"{port}", "--store", store);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        var watch = Stopwatch.StartNew();
        while (!await AnswersAsync(client))
        {
            if (product._process.HasExited || watch.Elapsed > StartTimeout)
                throw new InvalidOperationException($"the product does not serve:\n{product.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
        return product;
    }

    /// <summary>Starts any command.</summary>
    public static ProductProcess Start(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return new ProductProcess(start);
    }

    /// <summary>Waits for the end and returns the exit code.</summary>
    public async Task<int> WaitAsync(TimeSpan timeout)
    {
        using var stop = new CancellationTokenSource(timeout, TimeProvider.System);
        await _process.WaitForExitAsync(stop.Token);
        return _process.ExitCode;
    }

    /// <summary>Ctrl+C.</summary>
    public Task InterruptAsync() => SignalAsync("INT");

    /// <summary>Sends a signal by its name.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits until it has printed a text.</summary>
    public async Task WaitForOutputAsync(string text)
    {
        var watch = Stopwatch.StartNew();
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            if (_process.HasExited || watch.Elapsed > StartTimeout) throw new InvalidOperationException($"it never says {text}:\n{Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    /// <summary><c>kill -9</c>: nothing is flushed, nothing is finished.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null) _output.Enqueue(line);
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("healthcheck");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string FindProgram()
    {
        // …/tests/Magnum.Scenario.Tests/bin/<configuration>/net10.0/
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = output.Parent!.Name;
        for (var folder = output; folder is not null; folder = folder.Parent)
        {
            var program = Path.Combine(folder.FullName, "functions", "bin", configuration, output.Name, "Magnum.Functions.dll");
            if (File.Exists(program)) return program;
        }
        throw new FileNotFoundException("functions/bin has no Magnum.Functions.dll: build the solution first");
    }
}
