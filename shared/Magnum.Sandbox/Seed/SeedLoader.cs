using Magnum.Sandbox.Identity;

namespace Magnum.Sandbox.Seed;

/// <summary>Fills an empty world from a seed document and refuses references that lead nowhere.</summary>
internal sealed class SeedLoader
{
    private readonly SandboxWorld _world;
    private readonly string _name;

    private SeedLoader(SandboxContext context)
    {
        _world = context.World;
        _name = string.IsNullOrWhiteSpace(context.Options.Seed) ? SeedFile.BuiltIn : context.Options.Seed;
    }

    public static void Load(SeedDocument seed, SandboxContext context)
    {
        var loader = new SeedLoader(context);
        loader.LoadIdentity(seed);
        SeedCatalog.Load(seed, context);
        SeedCloud.Load(seed, context, loader);
    }

    /// <summary>Id of the domain of this name.</summary>
    public string Domain(string name, string place) =>
        _world.Domains.FirstOrDefault(row => row.Name == name)?.Id ?? throw Unknown(place, "domain", name);

    /// <summary>Id of the project of this name.</summary>
    public string Project(string name, string domain, string place)
    {
        var domainId = Domain(domain, place);
        return _world.Projects.FirstOrDefault(row => row.Name == name && row.DomainId == domainId)?.Id
            ?? throw Unknown(place, "project", name);
    }

    /// <summary>Id of the user of this name.</summary>
    public string User(string name, string domain, string place)
    {
        var domainId = Domain(domain, place);
        return _world.Users.FirstOrDefault(row => row.Name == name && row.DomainId == domainId)?.Id
            ?? throw Unknown(place, "user", name);
    }

    public SandboxSeedException Bad(string place, string problem) => new($"Sandbox seed {_name}: at {place}: {problem}");

    private SandboxSeedException Unknown(string place, string kind, string name) =>
        Bad(place, $"there is no {kind} named '{name}' in this seed.");

    private void LoadIdentity(SeedDocument seed)
    {
        _world.Regions.Set(new RegionRow(seed.Region));
        foreach (var role in seed.Roles)
            _world.Roles.Set(new RoleRow(SeedIds.Hex("role", role), role));
        foreach (var (i, domain) in seed.Domains.Index())
        {
            var id = domain.Id ?? (domain.Name == "Default" ? "default" : SeedIds.Hex("domain", domain.Name));
            Add(_world.Domains.TryAdd(new DomainRow(id, domain.Name, domain.Description)), $"$.domains[{i}]", domain.Name);
        }
        foreach (var (i, project) in seed.Projects.Index())
        {
            var domainId = Domain(project.Domain, $"$.projects[{i}].domain");
            var id = project.Id ?? SeedIds.Hex("project", project.Domain, project.Name);
            Add(_world.Projects.TryAdd(new ProjectRow(id, project.Name, domainId, project.Description)), $"$.projects[{i}]", project.Name);
        }
        foreach (var (i, user) in seed.Users.Index())
            LoadUser(user, $"$.users[{i}]");
        foreach (var (i, assignment) in seed.RoleAssignments.Index())
            LoadAssignment(assignment, $"$.role_assignments[{i}]");
    }

    private void LoadUser(SeedUser user, string place)
    {
        var domainId = Domain(user.Domain, $"{place}.domain");
        var row = new UserRow(user.Id ?? SeedIds.Hex("user", user.Domain, user.Name), user.Name, domainId, user.Password)
        {
            Enabled = user.Enabled,
            Email = user.Email,
            DefaultProjectId = user.DefaultProject is { } name ? Project(name, user.Domain, $"{place}.default_project") : null,
        };
        Add(_world.Users.TryAdd(row), place, user.Name);
    }

    private void LoadAssignment(SeedRoleAssignment assignment, string place)
    {
        var userId = User(assignment.User, assignment.UserDomain, $"{place}.user");
        var (kind, target) = assignment switch
        {
            { Project: { } project, Domain: null, System: false } =>
                (TargetKind.Project, Project(project, assignment.ProjectDomain, $"{place}.project")),
            { Project: null, Domain: { } domain, System: false } => (TargetKind.Domain, Domain(domain, $"{place}.domain")),
            { Project: null, Domain: null, System: true } => (TargetKind.System, "all"),
            _ => throw Bad(place, "give exactly one of project, domain and system."),
        };
        foreach (var (i, name) in assignment.Roles.Index())
        {
            var role = _world.Roles.FirstOrDefault(row => row.Name == name) ?? throw Unknown($"{place}.roles[{i}]", "role", name);
            _world.RoleAssignments.Set(new RoleAssignmentRow(kind, target, userId, role.Id));
        }
    }

    public void Add(bool added, string place, string name)
    {
        if (!added)
            throw Bad(place, $"'{name}' is there twice.");
    }
}
