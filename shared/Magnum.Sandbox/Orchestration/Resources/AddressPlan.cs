using Magnum.Sandbox.Orchestration.Evaluation;

namespace Magnum.Sandbox.Orchestration.Resources;

/// <summary>Gives the resources of a tree their addresses. Without floating IPs the masters' own addresses answer on this machine.</summary>
internal static class AddressPlan
{
    /// <summary>Gives all of them or, when the pool has no more, none.</summary>
    public static void Apply(ResourceTree tree)
    {
        var before = tree.Addresses.Holders;
        try
        {
            Give(tree);
        }
        catch
        {
            foreach (var holder in tree.Addresses.Holders.Except(before))
                tree.Addresses.Release(holder);
            throw;
        }
    }

    private static void Give(ResourceTree tree)
    {
        var book = tree.Addresses;
        var floating = tree.Leaves.Any(leaf => leaf.Type == "OS::Neutron::FloatingIP");
        foreach (var leaf in tree.Leaves)
        {
            switch (leaf.Type)
            {
                case "OS::Neutron::FloatingIP":
                    book.Lease(leaf.PhysicalId);
                    break;
                case "OS::Octavia::LoadBalancer" or "OS::Neutron::LBaaS::LoadBalancer" when !floating:
                    book.Lease(leaf.PhysicalId);
                    break;
                case "OS::Neutron::Port" or "OS::Nova::Server" when !floating && ClusterNodes.IsMaster(leaf):
                    book.Lease(leaf.PhysicalId);
                    break;
                case "OS::Neutron::Port" or "OS::Octavia::LoadBalancer" or "OS::Neutron::LBaaS::LoadBalancer":
                    book.Assign(leaf.PhysicalId);
                    break;
                case "OS::Nova::Server" when LeafAttributes.PortOf(leaf) is null:
                    book.Assign(leaf.PhysicalId);
                    break;
            }
        }
    }
}
