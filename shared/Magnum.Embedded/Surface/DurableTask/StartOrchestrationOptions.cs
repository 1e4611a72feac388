using System.Collections.Immutable;

namespace Microsoft.DurableTask;

/// <summary>How an orchestration is started.</summary>
/// <param name="InstanceId">Its instance id; a random one by default.</param>
/// <param name="StartAt">When it begins; at once by default.</param>
public record StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = default)
{
    /// <summary>Copies <paramref name="options"/>.</summary>
    public StartOrchestrationOptions(StartOrchestrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        InstanceId = options.InstanceId;
        StartAt = options.StartAt;
        Tags = options.Tags;
        Version = options.Version;
        DedupeStatuses = options.DedupeStatuses;
    }

    /// <summary>
    /// Names of the statuses in which an instance of the same id refuses the start. In all others it is replaced, one that
    /// has not ended after it was terminated. By default only one that has ended is replaced.
    /// </summary>
    public IReadOnlyList<string>? DedupeStatuses { get; init; }

    /// <summary>Labels stored with the instance.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary.Create<string, string>();

    /// <summary>The orchestrator's version.</summary>
    public TaskVersion? Version { get; init; }
}
