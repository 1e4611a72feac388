using Magnum.Sandbox.Clock;
using Magnum.Sandbox.Faults;
using Magnum.Sandbox.Identity;
using Magnum.Sandbox.Journal;

namespace Magnum.Sandbox;

/// <summary>What every service of the sandbox works with.</summary>
internal sealed class SandboxContext : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _owned = new();

    public SandboxContext(SandboxOptions options)
    {
        Options = options;
        Clock = new SandboxClock(options.Time);
        Journal = new SandboxJournal(options.JournalCapacity);
        Tokens = new TokenStore(World, Clock, TimeSpan.FromSeconds(options.TokenSeconds));
    }

    public SandboxOptions Options { get; }

    public SandboxWorld World { get; } = new();

    public SandboxFaults Faults { get; } = new();

    public SandboxJournal Journal { get; }

    public SandboxClock Clock { get; }

    /// <summary>The sandbox's time: the options' clock plus what was skipped.</summary>
    public TimeProvider Time => Clock;

    public TokenStore Tokens { get; }

    /// <summary>http://127.0.0.1:port, without a slash at the end; known once the sandbox listens.</summary>
    public string Address { get; set; } = "";

    /// <summary>The caller's token; throws the 401 that OpenStack services answer when there is no valid one.</summary>
    public SandboxToken Authenticate(HttpContext http) =>
        Tokens.Find(http.Request.Headers["X-Auth-Token"].ToString()) ?? throw KeystoneErrors.Unauthorized(Address);

    /// <summary>Keeps something that a service runs until the sandbox stops; the last one is disposed first.</summary>
    public void Own(IAsyncDisposable thing) => _owned.Push(thing);

    public async ValueTask DisposeAsync()
    {
        while (_owned.TryPop(out var thing))
            await thing.DisposeAsync();
    }
}
