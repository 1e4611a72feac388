namespace Magnum.Embedded.Queues;

/// <summary>Where messages come from and where they go when their function cannot process them.</summary>
internal sealed record QueueRoute(IQueue Queue, IQueue? Poison);
