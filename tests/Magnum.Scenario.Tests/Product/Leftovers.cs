using Magnum.Sandbox;

namespace Magnum.Scenario.Tests.Product;

/// <summary>What one cluster may have in the cloud, counted.</summary>
internal sealed record Leftovers(int Stacks, int Trusts, int Trustees, int Servers, int FloatingIps, int Networks, int Certificates)
{
    public static Leftovers None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Counts all of the cloud but what the seed put there, and the certificates in the product's database.</summary>
    public static Leftovers Of(ProductCloud cloud)
    {
        var world = cloud.Sandbox.World;
        return new Leftovers(
            cloud.Stacks.Count,
            world.Trusts.Count,
            world.Users.Count(user => user.Name.Contains('_') && user.Name.Length > 60),
            world.Servers.Count,
            world.FloatingIps.Count,
            world.Networks.Count - Seeded(world),
            cloud.Scalar<int>("select count(*) from x509keypair"));
    }

    private static int Seeded(SandboxWorld world) => world.Networks.Count(network => network.Name is "public" or "private");
}
