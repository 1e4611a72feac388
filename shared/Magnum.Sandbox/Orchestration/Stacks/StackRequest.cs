using Magnum.Sandbox.Orchestration.Templates;

namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>What a caller asks for in create, preview and update; values not given are null.</summary>
internal sealed record StackRequest(string? Name, TemplateBundle? Bundle, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>An update on top of what the stack has, instead of in its place.</summary>
    public bool Existing { get; init; }

    /// <summary>Parameters to fall back to their defaults.</summary>
    public IReadOnlyList<string> Clear { get; init; } = [];

    public IReadOnlyList<string>? Tags { get; init; }

    public int? TimeoutMinutes { get; init; }

    public bool? DisableRollback { get; init; }
}
