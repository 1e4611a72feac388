namespace Magnum.Domain.Clusters;

/// <summary>How one set of labels differs from the set it was made from.</summary>
/// <param name="Overridden">Keys with another value; the value shown is the one of the origin.</param>
/// <param name="Added">Keys that the origin lacks.</param>
/// <param name="Skipped">Keys of the origin that are missing here.</param>
public sealed record LabelDifference(
    Dictionary<string, string> Overridden, Dictionary<string, string> Added, Dictionary<string, string> Skipped);
