using Magnum.Contracts.Messages;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Clusters.Operations.Outbox;
using Microsoft.DurableTask.Client;

namespace Magnum.Functions.Tests.Clusters.Operations.Outbox;

public sealed class PoisonOperationQueueTests : IAsyncLifetime
{
    private readonly KnownInstances _instances = new();
    private AcceptedOperations _accepted = null!;

    public async ValueTask InitializeAsync() => _accepted = await AcceptedOperations.CreateAsync();

    public ValueTask DisposeAsync() => _accepted.DisposeAsync();

    [Fact]
    public async Task A_message_that_was_sent_often_and_never_started_ends_its_operation()
    {
        var operation = await AcceptAsync(sends: PoisonOperationQueue.Sends);

        await SpoilAsync(operation);

        (await _accepted.StateOfAsync(operation)).Should().Be(OperationState.Failed);
    }

    [Fact]
    public async Task A_message_that_was_spoilt_while_the_database_was_away_is_left_to_the_outbox()
    {
        var operation = await AcceptAsync(sends: PoisonOperationQueue.Sends - 1);

        await SpoilAsync(operation);

        (await _accepted.StateOfAsync(operation)).Should().Be(OperationState.Pending);
    }

    [Fact]
    public async Task An_operation_that_another_delivery_started_goes_on()
    {
        var operation = await AcceptAsync(sends: PoisonOperationQueue.Sends);
        _instances.Add(operation, OrchestrationRuntimeStatus.Running);

        await SpoilAsync(operation);

        (await _accepted.StateOfAsync(operation)).Should().Be(OperationState.Pending);
    }

    [Fact]
    public Task A_message_of_no_operation_is_dropped() => SpoilAsync(Guid.NewGuid().ToString());

    private async Task<string> AcceptAsync(int sends)
    {
        var operation = await _accepted.AcceptAsync();
        for (var i = 0; i < sends; i++) await _accepted.Outbox.MarkSentAsync([operation]);
        return operation;
    }

    private Task SpoilAsync(string operation) =>
        new PoisonOperationQueue(_accepted.Store, new OperationEnd(_accepted.Store))
            .Run(new OperationMessage(operation), _instances, TestContext.Current.CancellationToken);
}
