using Magnum.Embedded.Hosting;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Tests.Hosting;

/// <summary>A real host on a free port with its own store; ends and cleans up when disposed.</summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    private readonly bool _ownsFolder;
    private IHost? _host;

    private FunctionsHost(IHost host, string folder, bool ownsFolder)
    {
        _host = host;
        Folder = folder;
        _ownsFolder = ownsFolder;
        Http = new HttpClient { BaseAddress = host.GetEmbeddedAddress() };
    }

    public string Folder { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _host!.Services;

    public static async Task<FunctionsHost> StartAsync(FunctionsHostSetup setup)
    {
        var folder = setup.Folder ?? Directory.CreateTempSubdirectory("magnum-embedded-").FullName;
        var host = Build(setup, folder);
        await host.StartAsync();
        return new FunctionsHost(host, folder, setup.Folder is null);
    }

    public static IHost Build(FunctionsHostSetup setup, string folder)
    {
        var hostJson = Path.Combine(folder, "host.json");
        File.WriteAllText(hostJson, setup.HostJson);
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(3));
        foreach (var (name, value) in setup.Settings)
            builder.Configuration[name] = value;
        setup.Configure(builder);
        builder.UseEmbeddedRuntime(options =>
        {
            options.Address = new Uri("http://127.0.0.1:0");
            options.StorePath = Path.Combine(folder, "embedded.db");
            options.HostJsonPath = hostJson;
            foreach (var type in setup.Functions)
                options.FunctionTypes.Add(type);
        });
        return builder.Build();
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _host, null) is not { } host)
            return;
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await StopAsync();
        if (_ownsFolder)
            Directory.Delete(Folder, recursive: true);
    }
}
