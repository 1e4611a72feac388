using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Tests.Queues;

public sealed class SendingFunctions
{
    [Function("Send")]
    public Sent Send([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "send/{count:int}")] HttpRequest request, int count) => new()
    {
        Response = Results.Text($"sent {count}{request.QueryString}"),
        Texts = [.. Enumerable.Range(0, count).Select(i => i.ToString())],
        One = new BodyFunctions.Message("r", count),
        None = null,
    };

    [Function("Forward")]
    [QueueOutput("text-%Run%")]
    public string Forward([QueueTrigger("forward-%Run%")] string message) => message + "ward";

    public sealed class Sent
    {
        [HttpResult]
        public required IResult Response { get; init; }

        [QueueOutput("text-%Run%")]
        public string[]? Texts { get; init; }

        [QueueOutput("record-%Run%")]
        public BodyFunctions.Message? One { get; init; }

        [QueueOutput("text-%Run%")]
        public string? None { get; init; }
    }
}
