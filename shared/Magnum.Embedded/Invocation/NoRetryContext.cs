using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Invocation;

/// <summary>There are no function-level retries: queues and orchestrations retry by their own rules.</summary>
internal sealed class NoRetryContext : RetryContext
{
    public static readonly NoRetryContext Instance = new();

    public override int RetryCount => 0;

    public override int MaxRetryCount => 0;
}
