using System.Net;
using System.Net.Sockets;
using Magnum.Functions.Hosting.Settings;
using Magnum.Sandbox;
using Microsoft.Extensions.Configuration;

namespace Magnum.Functions.Hosting.Embedded;

/// <summary>A simulated cloud that is to run beside the application: its settings are read first, and it starts when all are good.</summary>
/// <param name="magnumPort">Where the application will serve; the cloud's catalog leads there.</param>
internal sealed class SandboxLaunch(int magnumPort)
{
    private const string KeystonePath = "identity/v3";
    private readonly SandboxOptions _options = new();
    private readonly List<string> _problems = [];

    /// <summary>What is wrong with the section <c>Sandbox</c>, a sentence for each setting.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Reads the section <c>Sandbox</c> and returns the settings that lead the application to this cloud.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Read(IConfiguration configuration)
    {
        _problems.AddRange(SectionBinding.Bind(configuration.GetSection(SandboxOptions.Section), _options));
        if (_problems.Count == 0) _problems.AddRange(_options.Problems);
        _options.MagnumUrl ??= new Uri($"http://127.0.0.1:{magnumPort}/v1");
        if (_options.Port == 0) _options.Port = FreePort();

        var port = _problems.Count == 0 ? _options.Port : IPEndPoint.MinPort;
        var accounts = string.IsNullOrEmpty(_options.Seed) ? SandboxSettings.BuiltIn : configuration;
        return SandboxSettings.For(new Uri($"http://127.0.0.1:{port}/{KeystonePath}"), accounts);
    }

    /// <summary>Starts it. Throws as <see cref="SandboxCloud.StartAsync"/> does.</summary>
    public Task<SandboxCloud> StartAsync(CancellationToken cancellation) => SandboxCloud.StartAsync(_options, cancellation);

    /// <summary>A TCP port of the loopback interface that is free now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
