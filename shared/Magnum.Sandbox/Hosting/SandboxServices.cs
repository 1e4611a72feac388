using Magnum.Sandbox.BlockStorage;
using Magnum.Sandbox.Compute;
using Magnum.Sandbox.Control;
using Magnum.Sandbox.Identity;
using Magnum.Sandbox.Image;
using Magnum.Sandbox.KeyManager;
using Magnum.Sandbox.LoadBalancer;
using Magnum.Sandbox.Network;
using Magnum.Sandbox.Orchestration;

namespace Magnum.Sandbox.Hosting;

/// <summary>The services of the sandbox's cloud.</summary>
internal static class SandboxServices
{
    public static void Map(IEndpointRouteBuilder routes, SandboxContext context)
    {
        IdentityService.Map(routes, context);
        ComputeService.Map(routes, context);
        NetworkService.Map(routes, context);
        ImageService.Map(routes, context);
        BlockStorageService.Map(routes, context);
        KeyManagerService.Map(routes, context);
        LoadBalancerService.Map(routes, context);
        OrchestrationService.Map(routes, context);
        ControlService.Map(routes, context);
    }
}
