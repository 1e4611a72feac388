using Magnum.Sandbox.Identity.Catalog;
using Magnum.Sandbox.Identity.Credentials;
using Magnum.Sandbox.Identity.Directory;
using Magnum.Sandbox.Identity.Tokens;
using Magnum.Sandbox.Identity.Trusts;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Identity;

/// <summary>Keystone v3.</summary>
internal sealed class IdentityService
{
    public const string Prefix = "/identity";

    public static void Map(IEndpointRouteBuilder routes, SandboxContext context)
    {
        IdentityVersions.Map(new WireRoutes(routes, context, Prefix), context);
        var v3 = new WireRoutes(routes, context, Prefix + "/v3");
        TokenOperations.Map(v3, context);
        CatalogOperations.Map(v3, context);
        UserOperations.Map(v3, context);
        ProjectOperations.Map(v3, context);
        DomainOperations.Map(v3, context);
        RoleOperations.Map(v3, context);
        AssignmentOperations.Map(v3, context);
        TrustOperations.Map(v3, context);
        ApplicationCredentialOperations.Map(v3, context);
        new WireRoutes(routes, context, Prefix).Otherwise(KeystoneErrors.NotFound);
    }
}
