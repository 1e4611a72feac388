using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Compute;

/// <summary>A Nova server.</summary>
public sealed record ServerRow(string Id, string Name, string ProjectId, string UserId) : IRow
{
    /// <summary>Nova's status: BUILD, ACTIVE, ERROR…</summary>
    public string Status { get; init; } = "ACTIVE";

    /// <summary>Flavor id or name, as given.</summary>
    public string Flavor { get; init; } = "";

    /// <summary>Image id or name, as given; null for boot from volume.</summary>
    public string? Image { get; init; }

    /// <summary>Key pair name.</summary>
    public string? Keypair { get; init; }

    /// <summary>Name of the network it is on.</summary>
    public string NetworkName { get; init; } = "private";

    /// <summary>Address on that network.</summary>
    public string? FixedAddress { get; init; }

    /// <summary>Floating address, if any.</summary>
    public string? FloatingAddress { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Metadata pairs.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}
