using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Image;

/// <summary>A Glance image.</summary>
public sealed record ImageRow(string Id, string Name, string OwnerProjectId) : IRow
{
    /// <summary>"public", "community", "shared" or "private".</summary>
    public string Visibility { get; init; } = "public";

    /// <summary>"active", "queued", "deactivated"…</summary>
    public string Status { get; init; } = "active";

    /// <summary>Smallest disk in GiB.</summary>
    public int MinDiskGiB { get; init; }

    /// <summary>Smallest memory in MiB.</summary>
    public int MinRamMiB { get; init; }

    /// <summary>Further properties such as os_distro; printed at the top level as Glance does.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
