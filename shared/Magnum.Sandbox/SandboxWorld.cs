using Magnum.Sandbox.BlockStorage;
using Magnum.Sandbox.Compute;
using Magnum.Sandbox.Identity;
using Magnum.Sandbox.Image;
using Magnum.Sandbox.KeyManager;
using Magnum.Sandbox.LoadBalancer;
using Magnum.Sandbox.Network;
using Magnum.Sandbox.State;

namespace Magnum.Sandbox;

/// <summary>Everything the sandbox's cloud holds, safe to read and change from any thread.</summary>
public sealed class SandboxWorld
{
    /// <summary>Keystone domains.</summary>
    public Table<DomainRow> Domains { get; } = new();

    /// <summary>Keystone projects.</summary>
    public Table<ProjectRow> Projects { get; } = new();

    /// <summary>Keystone users, trustees included.</summary>
    public Table<UserRow> Users { get; } = new();

    /// <summary>Keystone roles.</summary>
    public Table<RoleRow> Roles { get; } = new();

    /// <summary>Who has which role on which project, domain or the system.</summary>
    public Table<RoleAssignmentRow> RoleAssignments { get; } = new();

    /// <summary>Keystone regions.</summary>
    public Table<RegionRow> Regions { get; } = new();

    /// <summary>Services of the catalog, each with its endpoint.</summary>
    public Table<CatalogServiceRow> CatalogServices { get; } = new();

    /// <summary>OS-TRUST trusts.</summary>
    public Table<TrustRow> Trusts { get; } = new();

    /// <summary>Application credentials.</summary>
    public Table<ApplicationCredentialRow> ApplicationCredentials { get; } = new();

    /// <summary>Nova flavors.</summary>
    public Table<FlavorRow> Flavors { get; } = new();

    /// <summary>Nova key pairs, by user and name.</summary>
    public Table<KeypairRow> Keypairs { get; } = new();

    /// <summary>Nova servers.</summary>
    public Table<ServerRow> Servers { get; } = new();

    /// <summary>Nova server groups.</summary>
    public Table<ServerGroupRow> ServerGroups { get; } = new();

    /// <summary>Neutron networks.</summary>
    public Table<NetworkRow> Networks { get; } = new();

    /// <summary>Neutron subnets.</summary>
    public Table<SubnetRow> Subnets { get; } = new();

    /// <summary>Neutron ports.</summary>
    public Table<PortRow> Ports { get; } = new();

    /// <summary>Neutron routers.</summary>
    public Table<RouterRow> Routers { get; } = new();

    /// <summary>Neutron floating IPs.</summary>
    public Table<FloatingIpRow> FloatingIps { get; } = new();

    /// <summary>Neutron security groups.</summary>
    public Table<SecurityGroupRow> SecurityGroups { get; } = new();

    /// <summary>Glance images.</summary>
    public Table<ImageRow> Images { get; } = new();

    /// <summary>Cinder volume types.</summary>
    public Table<VolumeTypeRow> VolumeTypes { get; } = new();

    /// <summary>Cinder volumes.</summary>
    public Table<VolumeRow> Volumes { get; } = new();

    /// <summary>Barbican secrets.</summary>
    public Table<SecretRow> Secrets { get; } = new();

    /// <summary>Barbican containers.</summary>
    public Table<ContainerRow> Containers { get; } = new();

    /// <summary>Octavia load balancers.</summary>
    public Table<LoadBalancerRow> LoadBalancers { get; } = new();

    /// <summary>Heat stacks that are not deleted, root stacks only; a copy made on every look.</summary>
    public IReadOnlyList<StackInfo> Stacks => StackSource();

    /// <summary>Where the stacks come from; set by the orchestration service.</summary>
    internal Func<IReadOnlyList<StackInfo>> StackSource { get; set; } = () => [];
}
