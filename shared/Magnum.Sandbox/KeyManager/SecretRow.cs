using Magnum.Sandbox.State;

namespace Magnum.Sandbox.KeyManager;

/// <summary>A Barbican secret.</summary>
public sealed record SecretRow(string Id, string? Name, string ProjectId, string CreatorId) : IRow
{
    /// <summary>The secret itself; null until it is put.</summary>
    public byte[]? Payload { get; init; }

    /// <summary>Media type of the payload.</summary>
    public string? ContentType { get; init; }

    /// <summary>"opaque", "certificate", "private", "passphrase"…</summary>
    public string SecretType { get; init; } = "opaque";

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
