namespace Magnum.Embedded.Tests.Queues;

public sealed class AzureQueueTests(Azurite azurite) : QueueBehaviourTests, IClassFixture<Azurite>
{
    protected override string Connection => azurite.ConnectionString;
}
