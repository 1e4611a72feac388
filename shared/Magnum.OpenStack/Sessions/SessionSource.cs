using Magnum.OpenStack.Caching;

namespace Magnum.OpenStack.Sessions;

/// <summary>One identity's login: the present session, renewed before it ends and when a service refuses it.</summary>
internal sealed class SessionSource(
    Func<SessionSource, CancellationToken, Task<CloudSession>> login, TimeProvider time)
{
    /// <summary>A session is not handed out when less than this is left of it: a call must end before its token does.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    private readonly SingleFlight<bool, CloudSession> _flight = new();
    private Held? _held;

    /// <summary>The newest session known; null before the first login.</summary>
    public CloudSession? Latest => Volatile.Read(ref _held)?.Session;

    /// <summary>The present session, or a new one.</summary>
    public Task<CloudSession> GetAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref _held) is { } held && time.GetUtcNow() < held.RenewAt
            ? held.Answer
            : _flight.RunAsync(true, stop => LoginUnlessFreshAsync(null, stop), cancellationToken);

    /// <summary>A session other than the one that was refused.</summary>
    public Task<CloudSession> ReplaceAsync(CloudSession refused, CancellationToken cancellationToken) =>
        _flight.RunAsync(true, stop => LoginUnlessFreshAsync(refused, stop), cancellationToken);

    private async Task<CloudSession> LoginUnlessFreshAsync(CloudSession? refused, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_held is { } held && now < held.RenewAt && held.Session != refused)
            return held.Session;

        // What a service refused is not handed out again, also when there is no other: the next one who asks shall be told.
        if (refused is not null) Volatile.Write(ref _held, null);
        var session = await login(this, cancellationToken);
        var lifetime = session.ExpiresAt - now;
        var margin = lifetime > 4 * Margin ? Margin : lifetime / 4;
        Volatile.Write(ref _held, new Held(session, session.ExpiresAt - margin, Task.FromResult(session)));
        return session;
    }

    private sealed record Held(CloudSession Session, DateTimeOffset RenewAt, Task<CloudSession> Answer);
}
