using Magnum.Sandbox.Identity;

namespace Magnum.Sandbox.Hosting;

/// <summary>The services of the sandbox's cloud.</summary>
internal static class SandboxServices
{
    public static void Map(IEndpointRouteBuilder routes, SandboxContext context)
    {
        IdentityService.Map(routes, context);
    }
}
