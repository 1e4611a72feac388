using Magnum.Embedded.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Magnum.Benchmarks.Runtime;

/// <summary>An app of the functions in this folder, on the embedded runtime with a new store on disk.</summary>
internal sealed class BenchmarkApp(IHost host, string folder) : IAsyncDisposable
{
    public Uri Address { get; } = host.GetEmbeddedAddress();

    public static async Task<BenchmarkApp> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("magnum-bench-").FullName;
        var hostJson = Path.Combine(folder, "host.json");
        await File.WriteAllTextAsync(hostJson, """{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }""");

        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.UseEmbeddedRuntime(options =>
        {
            options.Address = new Uri("http://127.0.0.1:0");
            options.StorePath = Path.Combine(folder, "store.db");
            options.HostJsonPath = hostJson;
            options.FunctionAssemblies.Add(typeof(BenchmarkApp).Assembly);
        });
        var host = builder.Build();
        await host.StartAsync();
        return new BenchmarkApp(host, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
