using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Tests.Queues;

public sealed class FailingFunctions(Recorder recorder)
{
    [Function("Failing")]
    public void Run([QueueTrigger("failing-%Run%")] string message, int dequeueCount)
    {
        recorder.Add($"{message} {dequeueCount}");
        throw new InvalidOperationException("as the test wants");
    }

    [Function("Poison")]
    public void Poison([QueueTrigger("failing-%Run%-poison")] string message) => recorder.Add("poison " + message);
}
