namespace Magnum.Domain.Faults;

/// <summary>A refusal or failure with an answer in the API's terms; made by <see cref="Faults"/>.</summary>
/// <param name="kind">Which of the catalogue.</param>
/// <param name="message">The complete text for the user.</param>
/// <param name="cause">What led to it, for the log; null for none.</param>
public sealed class Fault(FaultKind kind, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Which of the catalogue.</summary>
    public FaultKind Kind { get; } = kind;

    /// <summary>The message up to its first dot; clients show only this.</summary>
    public string Title => TitleOf(Message);

    /// <summary>A text up to its first dot.</summary>
    public static string TitleOf(string message)
    {
        var dot = message.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? message : message[..dot];
    }
}
