using System.Buffers;
using Magnum.OpenStack.Caching;
using Microsoft.Extensions.Options;

namespace Magnum.OpenStack.Sessions;

/// <summary>Tells whom a token stands for. Asks Keystone once per token and remembers the answer.</summary>
public sealed class TokenValidator
{
    private const int MaxTokenLength = 8 * 1024;

    private static readonly SearchValues<char> Printable =
        SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code)]);

    private readonly KeystoneSessions _sessions;
    private readonly OpenStackClients _clients;
    private readonly TimeProvider _time;
    private readonly TokenCacheOptions _options;
    private readonly BoundedCache<SecretKey, Answer> _valid;
    private readonly BoundedCache<SecretKey, Answer> _invalid;
    private readonly SingleFlight<SecretKey, ValidatedToken?> _flight = new();

    /// <summary>Creates the validator; one for the whole process.</summary>
    public TokenValidator(
        KeystoneSessions sessions, OpenStackClients clients, IOptions<TokenCacheOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_sessions, _clients, _options, _time) = (sessions, clients, options.Value, time);
        _valid = new BoundedCache<SecretKey, Answer>(_options.MaxEntries);
        // Apart from the valid ones, so that a flood of made-up tokens does not push these out.
        _invalid = new BoundedCache<SecretKey, Answer>(_options.MaxEntries);
    }

    /// <summary>How many tokens are remembered.</summary>
    internal int Remembered => _valid.Count + _invalid.Count;

    /// <summary>What a token says; null when it is unknown, revoked or expired.</summary>
    /// <exception cref="KeystoneUnavailableException">Keystone cannot be asked and the token is not remembered.</exception>
    public Task<ValidatedToken?> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        if (!CouldBeToken(token))
            return Task.FromResult<ValidatedToken?>(null);
        var key = SecretKey.Of(token);
        return Remember(key) ?? ShareAsync(key, token, cancellationToken);
    }

    // Apart from the caller above, who must not pay for a closure when the token is remembered.
    private Task<ValidatedToken?> ShareAsync(SecretKey key, string token, CancellationToken cancellationToken) =>
        _flight.RunAsync(key, stop => ValidateOnceAsync(key, token, stop), cancellationToken);

    // What cannot stand in a header is no token; asking Keystone would fail for another reason.
    private static bool CouldBeToken(string? token) =>
        token is { Length: > 0 and <= MaxTokenLength } && !token.AsSpan().ContainsAnyExcept(Printable);

    private Task<ValidatedToken?>? Remember(SecretKey key)
    {
        var now = _time.GetUtcNow();
        if (_valid.Find(key) is { } valid)
        {
            if (now < valid.Until)
                return valid.Result;
            _valid.Remove(key);
        }

        return _invalid.Find(key) is { } invalid && now < invalid.Until ? invalid.Result : null;
    }

    private async Task<ValidatedToken?> ValidateOnceAsync(SecretKey key, string token, CancellationToken cancellationToken)
    {
        // Who came when the former flight had just landed finds its answer here.
        if (Remember(key) is { } remembered)
            return await remembered;

        var result = await AskAsync(token, cancellationToken);
        var now = _time.GetUtcNow();
        if (result is null || result.ExpiresAt <= now)
        {
            _invalid.Set(key, new Answer(Task.FromResult<ValidatedToken?>(null), now.AddSeconds(_options.NegativeAgeSeconds)));
            return null;
        }

        _valid.Set(key, new Answer(Task.FromResult<ValidatedToken?>(result), Until(now, result)));
        return result;
    }

    private DateTimeOffset Until(DateTimeOffset now, ValidatedToken token) =>
        _options.MaxAgeSeconds is { } seconds && now.AddSeconds(seconds) is var cap && cap < token.ExpiresAt ? cap : token.ExpiresAt;

    private async Task<ValidatedToken?> AskAsync(string token, CancellationToken cancellationToken)
    {
        try
        {
            var service = await _sessions.ServiceAsync(cancellationToken);
            try
            {
                var document = await _clients.Tokens(service).ValidateAsync(token, cancellationToken);
                return ValidatedToken.From(token, document.Token);
            }
            catch (OpenStackException error) when (error.IsNotFound)
            {
                return null;
            }
        }
        catch (OpenStackException error)
        {
            throw new KeystoneUnavailableException(error);
        }
    }

    private sealed record Answer(Task<ValidatedToken?> Result, DateTimeOffset Until);
}
