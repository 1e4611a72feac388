using Azure.Core.Serialization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Settings of the worker as a whole.</summary>
public class WorkerOptions
{
    /// <summary>Reads and writes message bodies; <see langword="null"/> means JSON that ignores the case of names.</summary>
    public ObjectSerializer? Serializer { get; set; }
}
