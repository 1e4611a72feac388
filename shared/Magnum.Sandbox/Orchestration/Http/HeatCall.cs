using Magnum.Sandbox.Orchestration.Resources;
using Magnum.Sandbox.Orchestration.Stacks;

namespace Magnum.Sandbox.Orchestration.Http;

/// <summary>A checked call: who asks, in which project, about which stack.</summary>
internal sealed class HeatCall
{
    private readonly SandboxContext _context;
    private readonly StackEngine _engine;
    private readonly HttpContext _http;

    public HeatCall(SandboxContext context, StackEngine engine, HttpContext http)
    {
        _context = context;
        _engine = engine;
        _http = http;
        var token = context.Authenticate(http);
        Project = Value("project");
        if (token.ProjectId != Project && !token.IsAdmin)
            throw HeatErrors.Forbidden();
        Owner = new StackOwner(Project, token.UserId, context.World.Users.Find(token.UserId)?.Name ?? token.UserId);
        IsAdmin = token.IsAdmin;
        Links = new HeatLinks(context.Address);
    }

    public string Project { get; }

    public StackOwner Owner { get; }

    public bool IsAdmin { get; }

    public HeatLinks Links { get; }

    public DateTimeOffset Now => _context.Time.GetUtcNow();

    public string Value(string name) => Find(name)!;

    /// <summary>A part of the path that not every address has.</summary>
    public string? Find(string name) => (string?)_http.Request.RouteValues.GetValueOrDefault(name);

    /// <summary>The stack, root or nested, that the path names by name and id.</summary>
    public StackScope Scope()
    {
        var name = Value("stack");
        if (!Guid.TryParse(Value("id"), out var id) || Find(id) is not { } stack)
            throw HeatErrors.StackNotFound(name);
        var scope = id == stack.Id ? stack.Tree().Root : stack.Tree().Scope(id);
        return scope?.Name == name ? scope : throw HeatErrors.StackNotFound(name);
    }

    /// <summary>The root stack that the path names by name and id.</summary>
    public Stack Root()
    {
        var scope = Scope();
        return scope.Owner is null ? RootOf(scope) : throw HeatErrors.Forbidden();
    }

    /// <summary>The root stack around a scope.</summary>
    public Stack RootOf(StackScope scope) => _engine.Table.ById(scope.Tree.Root.Id) ?? throw HeatErrors.StackNotFound(scope.Name);

    /// <summary>The stack that one identifier means: an id first, then a name.</summary>
    public StackScope Lookup(string ident)
    {
        if (Guid.TryParse(ident, out var id) && Find(id) is { } known && known.Tree().Scope(id) is { } scope)
            return scope;
        var named = _engine.Table.ByName(Project, ident);
        return named is not null && !_engine.Settled(named).IsDeleted ? named.Tree().Root : throw HeatErrors.StackNotFound(ident);
    }

    private Stack? Find(Guid id) =>
        _engine.Table.ById(id) is { } stack && (stack.Owner.ProjectId == Project || IsAdmin) ? _engine.Settled(stack) : null;
}
