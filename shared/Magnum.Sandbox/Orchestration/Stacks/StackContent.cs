using Magnum.Sandbox.Orchestration.Templates;

namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>What a stack is made from; replaced as a whole by an update, put back by a rollback.</summary>
internal sealed record StackContent(TemplateBundle Bundle, ParameterSet Parameters)
{
    private static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> Nothing = new Dictionary<string, IReadOnlySet<string>>();

    /// <summary>Members that were removed from groups for good, by the group's path.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Removed { get; init; } = Nothing;
}
