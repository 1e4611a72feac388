using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Tests.Queues;

public sealed class SlowFunctions(Recorder recorder)
{
    [Function("Slow")]
    public Task Run([QueueTrigger("slow-%Run%")] string message) => recorder.RunUntilReleasedAsync(message);
}
