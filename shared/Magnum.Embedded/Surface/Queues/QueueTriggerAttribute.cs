using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function for each message of a queue.</summary>
public sealed class QueueTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Names the queue.</summary>
    /// <param name="queueName">A name, or <c>%setting%</c> for the value of a setting.</param>
    public QueueTriggerAttribute(string queueName) => QueueName = queueName;

    /// <summary>The queue, as written.</summary>
    public string QueueName { get; }

    /// <summary>The setting that names the storage account; <c>AzureWebJobsStorage</c> when not set.</summary>
    public string? Connection { get; set; }
}
