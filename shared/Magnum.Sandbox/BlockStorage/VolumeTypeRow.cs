using Magnum.Sandbox.State;

namespace Magnum.Sandbox.BlockStorage;

/// <summary>A Cinder volume type.</summary>
public sealed record VolumeTypeRow(string Id, string Name, string? Description = null, bool IsPublic = true) : IRow;
