using Magnum.Sandbox.Orchestration.Evaluation;

namespace Magnum.Sandbox.Orchestration.Resources;

/// <summary>Which port has which floating address in a stack.</summary>
internal sealed class FloatingAddresses
{
    private readonly Dictionary<string, Guid> _byPort = [];
    private readonly AddressBook _book;

    public FloatingAddresses(ResourceTree tree)
    {
        _book = tree.Addresses;
        foreach (var node in tree.Leaves.Where(leaf => leaf.Type is "OS::Neutron::FloatingIP" or "OS::Neutron::FloatingIPAssociation"))
        {
            if (ResourceAttributes.Property(node, "port_id") is string port && Floating(node) is { } floating)
                _byPort[port] = floating;
        }
    }

    /// <summary>The floating address of a server; null when it has none.</summary>
    public string? Of(ResourceNode server) =>
        LeafAttributes.PortOf(server)?.ToString() is { } port && _byPort.TryGetValue(port, out var floating) ? _book.Find(floating) : null;

    private static Guid? Floating(ResourceNode node)
    {
        if (node.Type == "OS::Neutron::FloatingIP")
            return node.PhysicalId;
        return Guid.TryParse(ResourceAttributes.Property(node, "floatingip_id") as string, out var id) ? id : null;
    }
}
