using Magnum.OpenStack.Sessions;

namespace Magnum.Functions.Tests.Http.Policies;

internal static class Tokens
{
    public static ValidatedToken Of(string user, string? project, params string[] roles) => new(
        "token", user, user, "default", "Default", project, project, null, roles, DateTimeOffset.MaxValue, [], null, false);
}
