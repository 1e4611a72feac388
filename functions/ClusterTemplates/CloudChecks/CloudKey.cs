using Magnum.OpenStack.Sessions;

namespace Magnum.Functions.ClusterTemplates.CloudChecks;

/// <summary>
/// What was found in a cloud, and who could find it: those with the same roles in the same project. The address of the service
/// tells the region.
/// </summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Roles">The roles in it, because an administrator finds what others do not.</param>
/// <param name="Service">Where the service is.</param>
/// <param name="Kind">What was looked for, e.g. "flavor".</param>
/// <param name="Ident">Its id or name, as asked for.</param>
internal readonly record struct CloudKey(string ProjectId, string Roles, Uri Service, string Kind, string Ident)
{
    /// <summary>The key for a session; null when its answers are nobody else's, because it has no project.</summary>
    public static CloudKey? For(CloudSession session, string serviceType, string kind, string ident) => session.ProjectId is { } project
        ? new CloudKey(project, string.Join(',', session.Roles.Order(StringComparer.Ordinal)), session.Endpoint(serviceType), kind, ident)
        : null;
}
