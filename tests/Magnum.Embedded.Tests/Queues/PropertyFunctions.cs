using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Tests.Queues;

public sealed class PropertyFunctions(Recorder recorder)
{
    [Function("Properties")]
    public void Run([QueueTrigger("property-%Run%")] string message, string id, int dequeueCount, DateTimeOffset insertionTime) =>
        recorder.Add($"{message} {id} {dequeueCount} {insertionTime > DateTimeOffset.UnixEpoch}");
}
