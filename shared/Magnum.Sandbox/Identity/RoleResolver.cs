namespace Magnum.Sandbox.Identity;

/// <summary>Which roles somebody has somewhere, at this moment.</summary>
internal static class RoleResolver
{
    public static IReadOnlyList<RoleRow> RolesOf(SandboxWorld world, string userId, TargetKind kind, string targetId) =>
    [
        .. world.Roles
            .Where(role => world.RoleAssignments.Find(RoleAssignmentRow.Key(kind, targetId, userId, role.Id)) is not null)
            .OrderBy(role => role.Name, StringComparer.Ordinal),
    ];

    /// <summary>The roles a token carries now; empty when its scope gives it none any more.</summary>
    public static IReadOnlyList<RoleRow> RolesOf(SandboxWorld world, SandboxToken token)
    {
        if (token.TrustId is { } trustId)
            return world.Trusts.Find(trustId) is { } trust ? OfTrust(world, trust) : [];
        if (token.ApplicationCredentialId is { } credentialId)
        {
            return world.ApplicationCredentials.Find(credentialId) is { } credential
                ? Narrowed(world, credential.UserId, credential.ProjectId, credential.RoleIds, all: false)
                : [];
        }
        if (token.ProjectId is { } projectId)
            return RolesOf(world, token.UserId, TargetKind.Project, projectId);
        if (token.DomainId is { } domainId)
            return RolesOf(world, token.UserId, TargetKind.Domain, domainId);
        return token.IsSystemScoped ? RolesOf(world, token.UserId, TargetKind.System, "all") : [];
    }

    /// <summary>The delegated roles; none at all once the trustor has lost one of them.</summary>
    public static IReadOnlyList<RoleRow> OfTrust(SandboxWorld world, TrustRow trust) =>
        Narrowed(world, trust.TrustorUserId, trust.ProjectId, trust.RoleIds, all: true);

    private static IReadOnlyList<RoleRow> Narrowed(
        SandboxWorld world, string userId, string projectId, IReadOnlyList<string> roleIds, bool all)
    {
        var held = RolesOf(world, userId, TargetKind.Project, projectId);
        IReadOnlyList<RoleRow> kept = [.. held.Where(role => roleIds.Contains(role.Id))];
        return all && kept.Count < roleIds.Count ? [] : kept;
    }
}
