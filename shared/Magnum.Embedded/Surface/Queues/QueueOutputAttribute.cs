using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Sends the returned value, or each element of it, to a queue.</summary>
public sealed class QueueOutputAttribute : OutputBindingAttribute
{
    /// <summary>Names the queue.</summary>
    /// <param name="queueName">A name, or <c>%setting%</c> for the value of a setting.</param>
    public QueueOutputAttribute(string queueName) => QueueName = queueName;

    /// <summary>The queue, as written.</summary>
    public string QueueName { get; }

    /// <summary>The setting that names the storage account; <c>AzureWebJobsStorage</c> when not set.</summary>
    public string? Connection { get; set; }
}
