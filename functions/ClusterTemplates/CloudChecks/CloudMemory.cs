using Magnum.Functions.Hosting.Settings;
using Magnum.OpenStack;
using Magnum.OpenStack.Caching;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.ClusterTemplates.CloudChecks;

/// <summary>
/// Remembers for some seconds what a cloud was found to have, so that a row of requests asks once. What was not found is asked
/// for again each time: the user may just have made it. One for the whole process.
/// </summary>
public sealed class CloudMemory(IOptions<ClusterTemplateOptions> options, TimeProvider time)
{
    private readonly TimeSpan _age = TimeSpan.FromSeconds(options.Value.CloudCacheSeconds);
    private readonly BoundedCache<CloudKey, Finding> _found = new(options.Value.CloudCacheEntries);
    private readonly SingleFlight<CloudKey, object> _flights = new();

    /// <summary>What is remembered for the key, else what <paramref name="ask"/> finds; it throws when there is nothing.</summary>
    /// <param name="key">What is looked for; null when nothing may be remembered.</param>
    /// <param name="ask">Asks the cloud; shared by all who look for the same at the same time.</param>
    /// <param name="cancellation">Ends the wait, not the question.</param>
    internal async Task<T> FindAsync<T>(CloudKey? key, Func<CancellationToken, Task<T>> ask, CancellationToken cancellation)
        where T : class
    {
        if (key is not { } found || _age == TimeSpan.Zero) return await ask(cancellation);
        if (_found.Find(found) is { } known && time.GetElapsedTime(known.At) < _age) return (T)known.Value;

        var own = false;
        try
        {
            return (T)await _flights.RunAsync(found, stop => { own = true; return AskAsync(found, ask, stop); }, cancellation);
        }
        catch (OpenStackException) when (!own)
        {
            // The question went out with another caller's token, which may have been revoked.
            return await ask(cancellation);
        }
    }

    private async Task<object> AskAsync<T>(CloudKey key, Func<CancellationToken, Task<T>> ask, CancellationToken stop)
        where T : class
    {
        var value = await ask(stop);
        _found.Set(key, new Finding(value, time.GetTimestamp()));
        return value;
    }

    private sealed record Finding(object Value, long At);
}
