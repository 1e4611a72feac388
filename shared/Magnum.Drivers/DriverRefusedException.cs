namespace Magnum.Drivers;

/// <summary>A cluster that its driver cannot build as wished.</summary>
/// <param name="driver">The driver.</param>
/// <param name="refusals">Why, a sentence each.</param>
public sealed class DriverRefusedException(string driver, IReadOnlyList<string> refusals)
    : Exception($"Driver {driver} cannot build this cluster: {string.Join(' ', refusals)}")
{
    /// <summary>Why, a sentence each.</summary>
    public IReadOnlyList<string> Refusals { get; } = refusals;
}
