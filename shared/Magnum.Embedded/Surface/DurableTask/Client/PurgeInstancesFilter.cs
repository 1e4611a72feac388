namespace Microsoft.DurableTask.Client;

/// <summary>Which ended orchestrations are purged; what is null does not restrict.</summary>
/// <param name="CreatedFrom">Accepted at this time or later.</param>
/// <param name="CreatedTo">Accepted at this time or earlier.</param>
/// <param name="Statuses">With one of these statuses.</param>
public record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = default,
    DateTimeOffset? CreatedTo = default,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null)
{
    /// <summary>After which time the purge stops, with the rest left.</summary>
    public TimeSpan? Timeout { get; init; }
}
