namespace Magnum.Domain.NodeGroups;

/// <summary>A Kubernetes taint.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value; null for none.</param>
/// <param name="Effect">NoSchedule, PreferNoSchedule or NoExecute.</param>
public sealed record NodeTaint(string Key, string? Value, string Effect);
