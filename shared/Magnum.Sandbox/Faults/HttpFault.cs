using System.Text.RegularExpressions;

namespace Magnum.Sandbox.Faults;

/// <summary>A rule that disturbs requests. The first rule that fits a request is applied to it.</summary>
public sealed record HttpFault : IFaultRule
{
    private readonly Regex? _path;

    /// <inheritdoc />
    public string Id { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>
    /// First part of the path, such as "orchestration", or "kubernetes" for the API of every cluster; null fits every service.
    /// </summary>
    public string? Service { get; init; }

    /// <summary>HTTP method; null fits every method.</summary>
    public string? Method { get; init; }

    /// <summary>Regular expression searched in the path and query; null fits every path.</summary>
    public string? Path
    {
        get => _path?.ToString();
        init => _path = value is null ? null : new Regex(value, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>Wait this long, by the sandbox's clock, before anything else; with <see cref="AfterHandling"/>, before the answer is spoilt.</summary>
    public double LatencySeconds { get; init; }

    /// <summary>Answer with this status instead of the true answer.</summary>
    public int? Status { get; init; }

    /// <summary>Body of that answer.</summary>
    public string? Body { get; init; }

    /// <summary>Seconds for the Retry-After header of that answer.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Drop the connection without an answer.</summary>
    public bool Abort { get; init; }

    /// <summary>Let the request take effect first and spoil only its answer, as a broken network does.</summary>
    public bool AfterHandling { get; init; }

    /// <inheritdoc />
    public int? Times { get; init; }

    internal bool Fits(string service, string method, string path) =>
        (Service is null || string.Equals(Service, service, StringComparison.OrdinalIgnoreCase))
        && (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        && (_path is null || _path.IsMatch(path));
}
