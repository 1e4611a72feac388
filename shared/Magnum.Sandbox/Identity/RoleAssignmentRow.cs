using Magnum.Sandbox.State;

namespace Magnum.Sandbox.Identity;

/// <summary>A role of a user on a target.</summary>
/// <param name="Kind">What the target is.</param>
/// <param name="TargetId">Id of the project or domain; "all" for the system.</param>
/// <param name="UserId">Who has the role.</param>
/// <param name="RoleId">Which role.</param>
public sealed record RoleAssignmentRow(TargetKind Kind, string TargetId, string UserId, string RoleId) : IRow
{
    /// <inheritdoc />
    public string Id => Key(Kind, TargetId, UserId, RoleId);

    internal static string Key(TargetKind kind, string targetId, string userId, string roleId) =>
        $"{kind}/{targetId}/{userId}/{roleId}";
}

/// <summary>What a role is assigned on.</summary>
public enum TargetKind
{
    /// <summary>A project.</summary>
    Project,

    /// <summary>A domain.</summary>
    Domain,

    /// <summary>The whole system.</summary>
    System,
}
