using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Fills a parameter with the client of the orchestrations.</summary>
public sealed class DurableClientAttribute : InputBindingAttribute
{
    /// <summary>Name of another task hub. The embedded runtime has one.</summary>
    public string? TaskHub { get; set; }

    /// <summary>Setting with the connection of another task hub. The embedded runtime has one.</summary>
    public string? ConnectionName { get; set; }
}
