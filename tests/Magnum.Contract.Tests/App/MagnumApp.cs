using Magnum.Embedded.Hosting;
using Magnum.Functions.Hosting;
using Magnum.Functions.Hosting.Embedded;
using Magnum.Functions.Hosting.Embedded.CommandLine;
using Microsoft.Extensions.Hosting;

namespace Magnum.Contract.Tests.App;

/// <summary>The real application, on the embedded runtime, in this process.</summary>
public sealed class MagnumApp : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly string? _temporaryStore;

    private MagnumApp(IHost host, string? temporaryStore) => (_host, _temporaryStore) = (host, temporaryStore);

    /// <summary>Where it answers.</summary>
    public Uri Address => _host.GetEmbeddedAddress();

    /// <summary>What is registered in it.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Starts it with checked settings and a migrated database.</summary>
    public static async Task<MagnumApp> StartAsync(MagnumAppOptions options, CancellationToken cancellation = default)
    {
        var temporary = options.Store is null ? Directory.CreateTempSubdirectory("magnum-test-").FullName : null;
        var settings = new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Error" };
        foreach (var (key, value) in options.Settings) settings[key] = value;
        var host = EmbeddedHost.Build(new ServeOptions { Port = options.Port, Store = options.Store ?? temporary! }, settings);
        var errors = new StringWriter();
        if (!await MagnumHost.PrepareAsync(host.Services, errors, cancellation)) throw new InvalidOperationException(errors.ToString());
        await host.StartAsync(cancellation);
        return new MagnumApp(host, temporary);
    }

    /// <summary>Stops it as a signal would, and removes a temporary store.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        if (_host is IAsyncDisposable disposable) await disposable.DisposeAsync();
        else _host.Dispose();
        if (_temporaryStore is not null) Directory.Delete(_temporaryStore, recursive: true);
    }
}
