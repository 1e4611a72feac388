namespace Magnum.Embedded.Tests.Queues;

public sealed class EmbeddedQueueTests : QueueBehaviourTests
{
    protected override string Connection => "embedded";
}
