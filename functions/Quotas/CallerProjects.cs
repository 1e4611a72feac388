using Magnum.Domain.Faults;
using Magnum.Functions.Http.Requests;
using Magnum.OpenStack;
using Magnum.OpenStack.Sessions;

namespace Magnum.Functions.Quotas;

/// <summary>The projects that the caller may look up in Keystone.</summary>
public sealed class CallerProjects(RequestContext request, KeystoneSessions sessions, OpenStackClients clients)
{
    /// <summary>Checks that the project exists: 404 when not. Whom Keystone refuses the look is left to the policy.</summary>
    public async Task RequireAsync(string projectId, CancellationToken cancellation)
    {
        try
        {
            var session = sessions.FromValidatedToken(request.Caller.Token);
            await clients.Identity(session).GetProjectAsync(projectId, cancellation);
        }
        catch (OpenStackException missing) when (missing.IsNotFound)
        {
            throw Faults.ProjectNotFound(projectId);
        }
        catch (OpenStackException refused) when (refused.IsForbidden && !request.Caller.IsAdmin)
        {
            // Not an administrator in Keystone's eyes either: the policy says so in our words.
        }
    }
}
