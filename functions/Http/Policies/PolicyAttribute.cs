namespace Magnum.Functions.Http.Policies;

/// <summary>The policy that guards an HTTP function.</summary>
/// <param name="name">Name of a rule in <see cref="PolicyDefaults"/>, e.g. "cluster:create".</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PolicyAttribute(string name) : Attribute
{
    /// <summary>The rule's name.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// True when the function itself enforces the rule through <see cref="PolicyGate"/>, because the target is a row it has
    /// yet to read or because other checks come first. Otherwise the pipeline enforces it against the caller's own project.
    /// </summary>
    public bool Inside { get; set; }

    /// <summary>Rule that an administrator needs as well, since he acts on all projects here.</summary>
    public string? AllProjects { get; set; }

    /// <summary>Further rules that the function asks for inside, some of them only in certain cases.</summary>
    public string[] Also { get; set; } = [];
}
