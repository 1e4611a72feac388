using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity;

/// <summary>Who may do what in Keystone. An admin of a domain rules that domain only.</summary>
internal static class KeystoneRules
{
    public static void RequireAdmin(this WireCall call, string action)
    {
        if (!call.Token.IsAdmin || call.Token.DomainId is not null)
            throw KeystoneErrors.Forbidden(action);
    }

    public static void RequireAdminOf(this WireCall call, string? domainId, string action)
    {
        if (!call.Token.IsAdmin || (call.Token.DomainId is { } own && own != domainId))
            throw KeystoneErrors.Forbidden(action);
    }

    public static string NewId() => Guid.NewGuid().ToString("N");
}
