namespace Magnum.Drivers.Kubernetes;

/// <summary>What one label may say.</summary>
/// <param name="Label">The label.</param>
/// <param name="Accepts">Whether a value, never empty, is one that this driver does what it says for.</param>
/// <param name="Reason">The end of the sentence that tells the user why not.</param>
internal sealed record LabelRule(string Label, Func<string, bool> Accepts, string Reason)
{
    /// <summary>Something that is never installed; saying no to it is fine.</summary>
    internal static LabelRule Never(string label) =>
        new(label, value => ClusterLabelValues.IsFlag(value) && !ClusterLabelValues.IsTrue(value), "is not supported.");

    /// <summary>Something that cannot be chosen at all.</summary>
    internal static LabelRule Unset(string label) => new(label, _ => false, "is not supported.");

    internal static LabelRule OneOf(string label, params string[] values) =>
        new(label, value => values.Contains(value, StringComparer.OrdinalIgnoreCase), $"is not supported, only {string.Join(", ", values)}.");

    internal static LabelRule Flag(string label) => new(label, ClusterLabelValues.IsFlag, "is neither true nor false.");
}
