using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Identity;

/// <summary>A Keystone region.</summary>
public sealed record RegionRow(string Id, string Description = "", string? ParentRegionId = null) : IRow;
