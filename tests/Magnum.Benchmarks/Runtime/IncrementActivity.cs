using Microsoft.Azure.Functions.Worker;

namespace Magnum.Benchmarks.Runtime;

/// <summary>The trivial activity.</summary>
public sealed class IncrementActivity
{
    /// <summary>One more.</summary>
    [Function(nameof(IncrementActivity))]
    public int Run([ActivityTrigger] int value) => value + 1;
}
