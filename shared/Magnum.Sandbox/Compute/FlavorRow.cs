using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Compute;

/// <summary>A Nova flavor. Memory in MiB, disk and ephemeral in GiB, swap in MiB.</summary>
public sealed record FlavorRow(string Id, string Name, int Vcpus, int RamMiB, int DiskGiB) : IRow
{
    /// <summary>Ephemeral disk in GiB.</summary>
    public int EphemeralGiB { get; init; }

    /// <summary>Swap in MiB.</summary>
    public int SwapMiB { get; init; }

    /// <summary>Whether every project sees it.</summary>
    public bool IsPublic { get; init; } = true;
}
