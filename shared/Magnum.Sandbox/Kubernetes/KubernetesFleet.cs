using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using Magnum.Sandbox.Faults;
using Magnum.Sandbox.Hosting;
using Magnum.Sandbox.Journal;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Magnum.Sandbox.Kubernetes;

/// <summary>The Kubernetes APIs of all clusters: one web server, started with the first cluster, an address for each.</summary>
internal sealed class KubernetesFleet(SandboxContext context) : IAsyncDisposable
{
    /// <summary>What faults and the journal call the Kubernetes API of every cluster.</summary>
    public const string Service = "kubernetes";

    private readonly ConcurrentDictionary<Guid, ClusterApi> _byStack = new();
    private readonly ConcurrentDictionary<IPAddress, ClusterApi> _byAddress = new();
    private readonly SemaphoreSlim _starting = new(1);
    private WebApplication? _server;
    private FleetListener? _listener;

    public AddressPool Pool { get; } = new();

    public int Count => _byStack.Count;

    public ClusterApi? Find(Guid stack) => _byStack.GetValueOrDefault(stack);

    /// <summary>Serves a cluster's API from now on.</summary>
    public async Task OpenAsync(ClusterApi api)
    {
        var listener = await StartedAsync();
        _byAddress[api.Address] = api;
        _byStack[api.Stack] = api;
        try
        {
            listener.Open(api.Address);
        }
        catch
        {
            Close(api.Stack);
            throw;
        }
    }

    /// <summary>Stops serving a cluster's API; connections that are still open are answered no more.</summary>
    public void Close(Guid stack)
    {
        if (!_byStack.TryRemove(stack, out var api))
            return;
        _listener?.Close(api.Address);
        _byAddress.TryRemove(api.Address, out _);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is { } server)
        {
            await server.StopAsync(CancellationToken.None);
            await server.DisposeAsync();
        }
        _starting.Dispose();
        Pool.Dispose();
    }

    private async Task<FleetListener> StartedAsync()
    {
        if (_listener is { } running)
            return running;
        await _starting.WaitAsync();
        try
        {
            return _listener ??= await StartAsync();
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<FleetListener> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(new FleetEndPoint(), listen => listen.UseHttps(new TlsHandshakeCallbackOptions
            {
                OnConnection = hello => ValueTask.FromResult(Tls(hello)),
            }));
        });
        builder.Services.AddSingleton<FleetListener>();
        builder.Services.AddSingleton<IConnectionListenerFactory>(services => services.GetRequiredService<FleetListener>());
        builder.Services.AddSingleton<IHostLifetime, DetachedLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning);
        var server = builder.Build();
        server.Use(next => http => JournalMiddleware.InvokeAsync(context, Service, http, next));
        server.Use(next => http => FaultMiddleware.InvokeAsync(context, Service, http, next));
        server.Run(ServeAsync);
        await server.StartAsync();
        _server = server;
        return server.Services.GetRequiredService<FleetListener>();
    }

    /// <summary>Asks every client for a certificate and takes any: who it is, the API decides, as the real one does.</summary>
    private SslServerAuthenticationOptions Tls(TlsHandshakeCallbackContext hello) => new()
    {
        ServerCertificateContext = ClusterAt(hello.Connection.LocalEndPoint)?.ServerCertificate
            ?? throw new IOException("No cluster has this address any more."),
        ClientCertificateRequired = true,
        RemoteCertificateValidationCallback = (_, _, _, _) => true,
        AllowTlsResume = false,
    };

    private Task ServeAsync(HttpContext http)
    {
        if (http.Connection.LocalIpAddress is { } address && _byAddress.TryGetValue(address, out var api))
            return KubernetesApi.AnswerAsync(http, api, context);
        http.Abort();
        return Task.CompletedTask;
    }

    private ClusterApi? ClusterAt(EndPoint? local) =>
        local is IPEndPoint endPoint ? _byAddress.GetValueOrDefault(endPoint.Address) : null;
}
