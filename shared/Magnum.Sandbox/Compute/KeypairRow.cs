using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Compute;

/// <summary>A Nova key pair. It belongs to a user, not to a project.</summary>
public sealed record KeypairRow(string UserId, string Name, string PublicKey, string Fingerprint) : IRow
{
    /// <inheritdoc />
    public string Id => Key(UserId, Name);

    /// <summary>"ssh" or "x509".</summary>
    public string Type { get; init; } = "ssh";

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    internal static string Key(string userId, string name) => $"{userId}/{name}";
}
