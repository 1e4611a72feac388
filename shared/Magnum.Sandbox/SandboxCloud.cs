using Magnum.Sandbox.Faults;
using Magnum.Sandbox.Hosting;
using Magnum.Sandbox.Journal;
using Magnum.Sandbox.Seed;

namespace Magnum.Sandbox;

/// <summary>An OpenStack cloud with Kubernetes clusters, simulated over HTTP on the loopback interface.</summary>
public sealed class SandboxCloud : IAsyncDisposable
{
    private readonly SandboxContext _context;
    private readonly WebApplication _server;

    private SandboxCloud(SandboxContext context, WebApplication server)
    {
        _context = context;
        _server = server;
    }

    /// <summary>Where the sandbox listens, such as http://127.0.0.1:35000/.</summary>
    public Uri Address => new(_context.Address + "/");

    /// <summary>Keystone's address, …/identity/v3: what a client is given as its auth URL.</summary>
    public Uri KeystoneUrl => new(_context.Address + "/identity/v3");

    /// <summary>What the cloud holds.</summary>
    public SandboxWorld World => _context.World;

    /// <summary>The faults in force.</summary>
    public SandboxFaults Faults => _context.Faults;

    /// <summary>The requests so far.</summary>
    public SandboxJournal Journal => _context.Journal;

    /// <summary>The sandbox's clock: the options' one plus what was skipped.</summary>
    public TimeProvider Time => _context.Time;

    /// <summary>Starts a cloud and returns when it listens.</summary>
    /// <exception cref="SandboxSeedException">The seed cannot be read or does not make sense.</exception>
    /// <exception cref="ArgumentException">An option has no sensible value.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SandboxCloud> StartAsync(SandboxOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var context = new SandboxContext(options);
        try
        {
            SeedLoader.Load(await SeedFile.ReadAsync(options.Seed, cancellationToken), context);
            return new SandboxCloud(context, await SandboxServer.StartAsync(context, cancellationToken));
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>Moves the sandbox's clock forward: tokens expire, stacks go on.</summary>
    public void Advance(TimeSpan by) => _context.Clock.Advance(by);

    /// <summary>Stops listening and tears down what the cloud runs, the clusters included.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(CancellationToken.None);
        await _server.DisposeAsync();
        await _context.DisposeAsync();
    }
}
