using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Clusters.Operations.Outbox;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Tests.Clusters.Operations.Outbox;

public sealed class ResendOperationsTimerTests : IAsyncLifetime
{
    private readonly KnownInstances _instances = new();
    private AcceptedOperations _accepted = null!;

    public async ValueTask InitializeAsync() => _accepted = await AcceptedOperations.CreateAsync();

    public ValueTask DisposeAsync() => _accepted.DisposeAsync();

    [Fact]
    public async Task Only_what_no_orchestration_has_is_sent_again_and_only_after_a_while()
    {
        var lost = await _accepted.AcceptAsync();
        _instances.Add(await _accepted.AcceptAsync(), OrchestrationRuntimeStatus.Running);

        (await ResendAsync()).Should().BeEmpty();
        _accepted.Time.Advance(TimeSpan.FromMinutes(1));
        (await ResendAsync()).Should().Equal(lost);
        (await ResendAsync()).Should().BeEmpty("it was sent just now");
    }

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Failed)]
    [InlineData(OrchestrationRuntimeStatus.Terminated)]
    [InlineData(OrchestrationRuntimeStatus.Completed)]
    public async Task An_operation_whose_orchestration_ended_without_it_fails(OrchestrationRuntimeStatus status)
    {
        var operation = await _accepted.AcceptAsync();
        _instances.Add(operation, status);
        _accepted.Time.Advance(TimeSpan.FromMinutes(1));

        (await ResendAsync()).Should().BeEmpty();

        (await _accepted.StateOfAsync(operation)).Should().Be(OperationState.Failed);
    }

    [Fact]
    public async Task One_that_cannot_be_looked_at_hides_no_other()
    {
        _instances.AddUnreadable(await _accepted.AcceptAsync());
        var lost = await _accepted.AcceptAsync();
        _accepted.Time.Advance(TimeSpan.FromMinutes(1));

        (await ResendAsync()).Should().Equal(lost);
    }

    private async Task<IEnumerable<string>> ResendAsync()
    {
        var timer = new ResendOperationsTimer(
            _accepted.Outbox, new OperationEnd(_accepted.Store), Options.Create(new OperationOptions()), _accepted.Time,
            NullLogger<ResendOperationsTimer>.Instance);
        return (await timer.Run(new TimerInfo(), _instances, TestContext.Current.CancellationToken)).Select(message => message.OperationId);
    }
}
