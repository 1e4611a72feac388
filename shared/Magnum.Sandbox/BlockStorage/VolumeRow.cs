using Magnum.Sandbox.State;

namespace Magnum.Sandbox.BlockStorage;

/// <summary>A Cinder volume; size in GiB.</summary>
public sealed record VolumeRow(string Id, string Name, string ProjectId, int SizeGiB, string? VolumeType, DateTimeOffset CreatedAt) : IRow;
