using Magnum.Sandbox.Orchestration.Resources;

namespace Magnum.Sandbox.Orchestration.Evaluation;

/// <summary>Attributes of the built-in resource types.</summary>
internal static class LeafAttributes
{
    public static object? Read(ResourceNode node, string name) => node.Type switch
    {
        "OS::Nova::Server" => Server(node, name),
        "OS::Neutron::Port" => Port(node, name),
        "OS::Neutron::FloatingIP" => FloatingIp(node, name),
        "OS::Octavia::LoadBalancer" or "OS::Neutron::LBaaS::LoadBalancer" => name switch
        {
            "vip_address" => node.Scope.Tree.Addresses.Find(node.PhysicalId),
            "vip_port_id" => PhysicalIds.For(node.PhysicalId, "vip").ToString(),
            _ => Fallback(node, name),
        },
        "OS::Heat::Value" when name == "value" => ResourceAttributes.Property(node, "value"),
        "OS::Heat::RandomString" when name == "value" => PhysicalIds.Suffix(node.PhysicalId, "value") + PhysicalIds.Suffix(node.PhysicalId, "more"),
        "OS::Heat::SoftwareConfig" or "OS::Heat::StructuredConfig" when name == "config" => ResourceAttributes.Property(node, "config"),
        "OS::Heat::None" => null,
        _ when node.Definition.IsDeployment => name is "deploy_status_code" ? 0L : "",
        _ => Fallback(node, name),
    };

    public static Dictionary<string, object?> All(ResourceNode node)
    {
        string[] names = node.Type switch
        {
            "OS::Nova::Server" => ["name", "first_address", "addresses", "networks", "accessIPv4"],
            "OS::Neutron::Port" => ["name", "fixed_ips", "status"],
            "OS::Neutron::FloatingIP" => ["floating_ip_address", "fixed_ip_address", "port_id", "status"],
            "OS::Octavia::LoadBalancer" => ["name", "vip_address", "vip_port_id"],
            _ => ["name"],
        };
        return names.ToDictionary(name => name, name => Read(node, name));
    }

    /// <summary>The address of a server on its network: that of its first port, or its own.</summary>
    public static string? FixedAddress(ResourceNode server) =>
        PortOf(server) is { } port ? server.Scope.Tree.Addresses.Find(port) : server.Scope.Tree.Addresses.Find(server.PhysicalId);

    /// <summary>The port that a server is told to use, if any.</summary>
    public static Guid? PortOf(ResourceNode server) =>
        Evaluator.Dig(ResourceAttributes.Property(server, "networks"), [0L, "port"]) is string port && Guid.TryParse(port, out var id) ? id : null;

    private static object? Server(ResourceNode node, string name)
    {
        var address = FixedAddress(node);
        return name switch
        {
            "name" => ResourceAttributes.Property(node, "name") ?? $"{node.Scope.Name}-{node.Name}",
            "first_address" => address,
            "networks" => new Dictionary<string, object?> { ["private"] = new List<object?> { address } },
            "addresses" => new Dictionary<string, object?>
            {
                ["private"] = new List<object?> { new Dictionary<string, object?> { ["addr"] = address, ["version"] = 4L, ["OS-EXT-IPS:type"] = "fixed" } },
            },
            "accessIPv4" or "accessIPv6" => "",
            _ => Fallback(node, name),
        };
    }

    private static object? Port(ResourceNode node, string name) => name switch
    {
        "fixed_ips" => new List<object?>
        {
            new Dictionary<string, object?>
            {
                ["subnet_id"] = Evaluator.Dig(ResourceAttributes.Property(node, "fixed_ips"), [0L, "subnet"]),
                ["ip_address"] = node.Scope.Tree.Addresses.Find(node.PhysicalId),
            },
        },
        "status" => "ACTIVE",
        _ => Fallback(node, name),
    };

    private static object? FloatingIp(ResourceNode node, string name) => name switch
    {
        "floating_ip_address" => node.Scope.Tree.Addresses.Find(node.PhysicalId),
        "fixed_ip_address" => ResourceAttributes.Property(node, "port_id") is string port && Guid.TryParse(port, out var id)
            ? node.Scope.Tree.Addresses.Find(id)
            : null,
        "status" => "ACTIVE",
        _ => Fallback(node, name),
    };

    private static object? Fallback(ResourceNode node, string name) => ResourceAttributes.Property(node, name) ?? name switch
    {
        "id" => node.PhysicalId.ToString(),
        "name" => $"{node.Scope.Name}-{node.Name}",
        _ => null,
    };
}
