using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Identity;

/// <summary>An application credential: a user's second way to log in to one project with some of his roles.</summary>
public sealed record ApplicationCredentialRow(string Id, string Name, string UserId, string ProjectId, string Secret) : IRow
{
    /// <summary>Ids of the roles it carries.</summary>
    public IReadOnlyList<string> RoleIds { get; init; } = [];

    /// <summary>Whether its tokens may create trusts and further credentials.</summary>
    public bool Unrestricted { get; init; }

    /// <summary>When it ends; null means never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }
}
