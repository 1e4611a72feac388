namespace Magnum.Domain.Faults;

/// <summary>Faults of requests whose body does not arrive as it should.</summary>
public static class TransportFaults
{
    private const int TooLargeStatus = 413;
    private static readonly FaultKind TooLarge = new(nameof(TooLarge), TooLargeStatus);

    /// <summary>413: the body is longer than any operation needs.</summary>
    public static Fault BodyTooLarge() => new(TooLarge, "The request body is too large.");

    /// <summary>The web server gave the body up: too large (413), or broken off or malformed (400).</summary>
    public static Fault Unreadable(int status) => status == TooLargeStatus
        ? BodyTooLarge()
        : new Fault(FaultKind.Invalid, "The request body could not be read.");
}
