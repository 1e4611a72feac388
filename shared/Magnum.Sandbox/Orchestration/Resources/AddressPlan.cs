using Magnum.Sandbox.Orchestration.Evaluation;

namespace Magnum.Sandbox.Orchestration.Resources;

/// <summary>Gives the resources of a tree their addresses. Without floating IPs the masters' own addresses answer on this machine.</summary>
internal static class AddressPlan
{
    public static void Apply(ResourceTree tree)
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
