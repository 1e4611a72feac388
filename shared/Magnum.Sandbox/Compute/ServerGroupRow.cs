using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Compute;

/// <summary>A Nova server group with one policy (affinity, anti-affinity, soft-…).</summary>
public sealed record ServerGroupRow(string Id, string Name, string ProjectId, string UserId, string Policy) : IRow;
