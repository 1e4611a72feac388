using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity;

/// <summary>Keystone v3.</summary>
internal sealed class IdentityService
{
    public const string Prefix = "/identity";

    public static void Map(IEndpointRouteBuilder routes, SandboxContext context)
    {
        var identity = new WireRoutes(routes, context, Prefix);
        identity.Otherwise(KeystoneErrors.NotFound);
    }
}
