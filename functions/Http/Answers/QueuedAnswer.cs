using Magnum.Contracts.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Http.Answers;

/// <summary>An HTTP answer together with the message that starts the accepted work.</summary>
/// <param name="http">The answer.</param>
/// <param name="message">The message, or null when there is nothing to start.</param>
public sealed class QueuedAnswer(IResult http, OperationMessage? message = null)
{
    /// <summary>What the client gets.</summary>
    [HttpResult]
    public IResult Http { get; } = http;

    /// <summary>What the conductor gets, after the function has returned; the outbox covers a loss in between.</summary>
    [QueueOutput(QueueNames.Conductor)]
    public OperationMessage? Message { get; } = message;
}
