namespace Magnum.Sandbox.Seed;

/// <summary>The seed file as written. Ids are optional: without one, an id is derived from the name and is the same on every start.</summary>
internal sealed record SeedDocument
{
    public string Region { get; init; } = "RegionOne";
    public IReadOnlyList<SeedNamed> Domains { get; init; } = [];
    public IReadOnlyList<SeedProject> Projects { get; init; } = [];
    public IReadOnlyList<string> Roles { get; init; } = ["admin", "manager", "member", "reader", "service"];
    public IReadOnlyList<SeedUser> Users { get; init; } = [];
    public IReadOnlyList<SeedRoleAssignment> RoleAssignments { get; init; } = [];
    public IReadOnlyList<SeedImage> Images { get; init; } = [];
    public IReadOnlyList<SeedFlavor> Flavors { get; init; } = [];
    public IReadOnlyList<SeedKeypair> Keypairs { get; init; } = [];
    public IReadOnlyList<SeedNetwork> Networks { get; init; } = [];
    public IReadOnlyList<SeedVolumeType> VolumeTypes { get; init; } = [];
    public IReadOnlyList<SeedService> Services { get; init; } = [];
}

internal sealed record SeedNamed(string Name, string? Id = null, string Description = "");

internal sealed record SeedProject(string Name, string Domain = "Default", string? Id = null, string Description = "");

internal sealed record SeedUser(string Name, string Password, string Domain = "Default", string? Id = null)
{
    public string? DefaultProject { get; init; }
    public string? Email { get; init; }
    public bool Enabled { get; init; } = true;
}

/// <summary>Roles of a user on exactly one of project, domain and system.</summary>
internal sealed record SeedRoleAssignment(string User, IReadOnlyList<string> Roles)
{
    public string UserDomain { get; init; } = "Default";
    public string? Project { get; init; }
    public string ProjectDomain { get; init; } = "Default";
    public string? Domain { get; init; }
    public bool System { get; init; }
}

internal sealed record SeedImage(string Name, string Project = "admin", string? Id = null)
{
    public string Visibility { get; init; } = "public";
    public int MinDisk { get; init; }
    public int MinRam { get; init; }
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();
}

internal sealed record SeedFlavor(string Name, int Vcpus, int Ram, int Disk, string? Id = null);

internal sealed record SeedKeypair(string Name, string User, string PublicKey, string UserDomain = "Default");

internal sealed record SeedNetwork(string Name, string Project = "admin", string? Id = null)
{
    public bool External { get; init; }
    public bool Shared { get; init; }
    public IReadOnlyList<SeedSubnet> Subnets { get; init; } = [];
}

internal sealed record SeedSubnet(string Name, string Cidr, string? Gateway = null, string? Id = null)
{
    public IReadOnlyList<string> Dns { get; init; } = [];
}

internal sealed record SeedVolumeType(string Name, string? Id = null, string? Description = null);

/// <summary>A further service of the catalog, or one of the built-in ones to switch off.</summary>
internal sealed record SeedService(string Type, string? Name = null, string? Url = null, bool Enabled = true);
