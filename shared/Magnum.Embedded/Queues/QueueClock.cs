using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Queues;

/// <summary>Time and log of a queue function.</summary>
internal sealed record QueueClock(TimeProvider Time, ILogger Logger);
