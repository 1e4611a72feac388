namespace Magnum.Embedded.Durable.History;

/// <summary>An orchestration to be created.</summary>
/// <param name="Id">Its instance id.</param>
/// <param name="Name">Its orchestrator.</param>
/// <param name="Input">JSON.</param>
/// <param name="Tags">JSON; null for none.</param>
internal sealed record NewInstance(string Id, string Name, string? Input, string? Tags = null)
{
    public Instance.Caller? Parent { get; init; }

    /// <summary>When it is to begin (UTC ticks), if not at once.</summary>
    public long? StartAtTicks { get; init; }

    /// <summary>Whether it takes the place of an ended instance of its id.</summary>
    public DedupePolicy Dedupe { get; init; } = DedupePolicy.Default;
}
