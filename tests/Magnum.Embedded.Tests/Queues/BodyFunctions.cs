using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Tests.Queues;

public sealed class BodyFunctions(Recorder recorder)
{
    [Function("Text")]
    public void Text([QueueTrigger("text-%Run%")] string message) => recorder.Add("text " + message);

    [Function("Record")]
    public Task Record([QueueTrigger("record-%Run%")] Message message)
    {
        recorder.Add($"record {message.Name} {message.Size}");
        return Task.CompletedTask;
    }

    [Function("Bytes")]
    public void Bytes([QueueTrigger("bytes-%Run%")] byte[] message) => recorder.Add("bytes " + Convert.ToHexString(message));

    [Function("Data")]
    public void Data([QueueTrigger("data-%Run%")] BinaryData message) => recorder.Add("data " + message);

    public sealed record Message(string Name, int Size);
}
