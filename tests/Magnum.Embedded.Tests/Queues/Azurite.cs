using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Magnum.TestKit;

namespace Magnum.Embedded.Tests.Queues;

/// <summary>A queue server of Azure Storage's emulator, when it is installed.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private readonly int _port = FreePort.Next();
    private Process? _process;

    public string ConnectionString
    {
        get
        {
            if (_process is null)
                Assert.Skip("azurite-queue is not installed: not on PATH, not in AZURITE_QUEUE, not in tests/.tools");
            return $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};QueueEndpoint=http://127.0.0.1:{_port}/devstoreaccount1;";
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } program)
            return;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "--queueHost", "127.0.0.1", "--queuePort", $"{_port}", "--inMemoryPersistence", "--skipApiVersionCheck", "--silent", "--disableTelemetry" })
            start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ListeningAsync(_process);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is null)
            return;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task ListeningAsync(Process process)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, _port, late.Token);
                return;
            }
            catch (SocketException)
            {
                process.HasExited.Should().BeFalse("azurite-queue must stay up");
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, late.Token);
            }
        }
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).ToList();
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            folders.Add(Path.Combine(folder, "tests", ".tools", "node_modules", ".bin"));
        return folders.Select(f => Path.Combine(f, "azurite-queue"))
            .Prepend(Environment.GetEnvironmentVariable("AZURITE_QUEUE") ?? "")
            .FirstOrDefault(File.Exists);
    }
}
