using Microsoft.DurableTask.Client;

namespace Magnum.Embedded.Durable;

/// <summary>In which statuses an instance of the same id refuses the start of another; in all others it is replaced.</summary>
internal sealed class DedupePolicy
{
    private static readonly OrchestrationRuntimeStatus[] Unfinished =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    private readonly IReadOnlyCollection<OrchestrationRuntimeStatus> _refusing;

    private DedupePolicy(IReadOnlyCollection<OrchestrationRuntimeStatus> refusing) => _refusing = refusing;

    /// <summary>The true host's default (<c>overridableExistingInstanceStates: NonRunningStates</c>): only what has ended is replaced.</summary>
    public static DedupePolicy Default { get; } = new(Unfinished);

    /// <summary>The policy of a start; <see langword="null"/> is the default, an empty list refuses nothing.</summary>
    /// <exception cref="ArgumentException">A name is no status, or an instance could be terminated only to be in the way then.</exception>
    public static DedupePolicy From(IReadOnlyList<string>? statuses)
    {
        if (statuses is null)
        {
            return Default;
        }

        var refusing = statuses.Select(Parse).ToHashSet();
        if (refusing.Contains(OrchestrationRuntimeStatus.Terminated) && !refusing.IsSupersetOf(Unfinished))
        {
            throw new ArgumentException(
                $"The dedupe statuses {string.Join(", ", statuses)} cannot be met: an unfinished instance would be terminated and would then refuse the start as Terminated. Leave out Terminated, or add {string.Join(", ", Unfinished)}.",
                nameof(statuses));
        }

        return new(refusing);
    }

    public bool Refuses(OrchestrationRuntimeStatus status) => _refusing.Contains(status);

    private static OrchestrationRuntimeStatus Parse(string text) =>
        Enum.TryParse<OrchestrationRuntimeStatus>(text, ignoreCase: true, out var status)
            ? status
            : throw new ArgumentException($"'{text}' is not a status of an orchestration.", nameof(text));
}
