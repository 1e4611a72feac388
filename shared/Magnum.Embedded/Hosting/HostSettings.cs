using Magnum.Embedded.Queues;

namespace Magnum.Embedded.Hosting;

/// <summary>What host.json says, with the defaults of the true host.</summary>
internal sealed record HostSettings
{
    public string RoutePrefix { get; init; } = "api";

    public TimeSpan? FunctionTimeout { get; init; }

    public QueueSettings Queues { get; init; } = new();

    public int? MaxConcurrentActivities { get; init; }

    public int? MaxConcurrentOrchestrators { get; init; }
}
