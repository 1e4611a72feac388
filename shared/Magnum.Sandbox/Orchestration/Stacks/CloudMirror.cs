using Magnum.Sandbox.Compute;
using Magnum.Sandbox.LoadBalancer;
using Magnum.Sandbox.Network;
using Magnum.Sandbox.Orchestration.Evaluation;
using Magnum.Sandbox.Orchestration.Resources;
using Magnum.Sandbox.Orchestration.Templates;

namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>Lets the resources of stacks appear in Nova, Neutron and Octavia, and disappear.</summary>
internal sealed class CloudMirror(SandboxWorld world)
{
    public void Place(Stack stack, ResourceNode node, string serverStatus = "ACTIVE")
    {
        var id = node.PhysicalId.ToString();
        var project = stack.Owner.ProjectId;
        var name = DocumentReader.ToText(ResourceAttributes.Property(node, "name") ?? $"{node.Scope.Name}-{node.Name}");
        var at = stack.Operation.StartedAt;
        var address = stack.Addresses.Find(node.PhysicalId);
        switch (node.Type)
        {
            case "OS::Nova::Server":
                world.Servers.Set(Server(stack, node, name) with { Status = serverStatus });
                break;
            case "OS::Neutron::Net":
                world.Networks.Set(new NetworkRow(id, name, project) { CreatedAt = at });
                break;
            case "OS::Neutron::Subnet":
                world.Subnets.Set(new SubnetRow(id, name, project, Text(node, "network", "network_id"), Text(node, "cidr")) { CreatedAt = at });
                break;
            case "OS::Neutron::Router":
                world.Routers.Set(new RouterRow(id, name, project) { CreatedAt = at });
                break;
            case "OS::Neutron::Port":
                world.Ports.Set(new PortRow(id, name, project, Text(node, "network", "network_id")) { FixedAddress = address, CreatedAt = at });
                break;
            case "OS::Neutron::SecurityGroup":
                world.SecurityGroups.Set(new SecurityGroupRow(id, name, project) { CreatedAt = at });
                break;
            case "OS::Neutron::FloatingIP":
                world.FloatingIps.Set(FloatingIp(stack, node, address ?? ""));
                break;
            case "OS::Octavia::LoadBalancer":
                world.LoadBalancers.Set(new LoadBalancerRow(id, name, project) { VipAddress = address ?? "", CreatedAt = at });
                break;
        }
    }

    public void Remove(ResourceNode node)
    {
        var id = node.PhysicalId.ToString();
        _ = node.Type switch
        {
            "OS::Nova::Server" => world.Servers.Remove(id),
            "OS::Neutron::Net" => world.Networks.Remove(id),
            "OS::Neutron::Subnet" => world.Subnets.Remove(id),
            "OS::Neutron::Router" => world.Routers.Remove(id),
            "OS::Neutron::Port" => world.Ports.Remove(id),
            "OS::Neutron::SecurityGroup" => world.SecurityGroups.Remove(id),
            "OS::Neutron::FloatingIP" => world.FloatingIps.Remove(id),
            "OS::Octavia::LoadBalancer" => world.LoadBalancers.Remove(id),
            _ => false,
        };
    }

    private static ServerRow Server(Stack stack, ResourceNode node, string name) =>
        new(node.PhysicalId.ToString(), name, stack.Owner.ProjectId, stack.Owner.UserId)
        {
            Flavor = Text(node, "flavor"),
            Image = ResourceAttributes.Property(node, "image") as string,
            Keypair = ResourceAttributes.Property(node, "key_name") as string,
            FixedAddress = LeafAttributes.FixedAddress(node),
            FloatingAddress = node.Scope.Tree.Floating.Of(node),
            CreatedAt = stack.Operation.StartedAt,
        };

    private FloatingIpRow FloatingIp(Stack stack, ResourceNode node, string address) =>
        new(node.PhysicalId.ToString(), address, stack.Owner.ProjectId, ExternalNetwork(Text(node, "floating_network", "floating_network_id")))
        {
            PortId = ResourceAttributes.Property(node, "port_id") as string,
            FixedAddress = LeafAttributes.Read(node, "fixed_ip_address") as string,
            CreatedAt = stack.Operation.StartedAt,
        };

    private string ExternalNetwork(string ident) =>
        world.Networks.Find(ident)?.Id ?? world.Networks.FirstOrDefault(network => network.External && network.Name == ident)?.Id
        ?? world.Networks.FirstOrDefault(network => network.External)?.Id ?? ident;

    private static string Text(ResourceNode node, params string[] properties) =>
        DocumentReader.ToText(properties.Select(property => ResourceAttributes.Property(node, property)).FirstOrDefault(value => value is not null));
}
