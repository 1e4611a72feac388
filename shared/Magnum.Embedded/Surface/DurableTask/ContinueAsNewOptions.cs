namespace Microsoft.DurableTask;

/// <summary>How an orchestration starts afresh.</summary>
public class ContinueAsNewOptions
{
    /// <summary>The input of the new run.</summary>
    public object? NewInput { get; set; }

    /// <summary>Whether events that nobody has waited for yet reach the new run; they do by default.</summary>
    public bool PreserveUnprocessedEvents { get; set; } = true;
}
