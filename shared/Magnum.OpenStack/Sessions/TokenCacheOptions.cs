namespace Magnum.OpenStack.Sessions;

/// <summary>How long and how many validated tokens are remembered (section <c>Keystone:TokenCache</c>).</summary>
public sealed class TokenCacheOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Keystone:TokenCache";

    /// <summary>Tokens remembered at most; 10,000 unless set.</summary>
    public int MaxEntries { get; set; } = 10_000;

    /// <summary>
    /// Seconds until a valid token is asked for again, for a cloud where a revoked one must not work for long; null, as it is
    /// unless set, for the token's own end.
    /// </summary>
    public int? MaxAgeSeconds { get; set; }

    /// <summary>Seconds an invalid token is refused without asking again; 5 unless set.</summary>
    public int NegativeAgeSeconds { get; set; } = 5;
}
