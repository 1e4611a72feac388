using Magnum.Sandbox.Orchestration.Templates;

namespace Magnum.Sandbox.Orchestration.Resources;

/// <summary>One resource of a stack's tree.</summary>
internal sealed class ResourceNode
{
    /// <summary>The (nested) stack that the resource is listed in.</summary>
    public required StackScope Scope { get; init; }

    /// <summary>Where its property values are evaluated: the same, but for a group's members the scope of the group.</summary>
    public required StackScope Context { get; init; }

    public required ResourceDefinition Definition { get; init; }

    /// <summary>The type after the environment's mappings.</summary>
    public required string Type { get; init; }

    /// <summary>Names from the root stack down, joined by '/': kube_masters/0/kube_master.</summary>
    public required string Path { get; init; }

    public required Guid PhysicalId { get; init; }

    /// <summary>The stack under it, for groups and template resources.</summary>
    public StackScope? Nested { get; set; }

    public string Name => Definition.Name;

    public bool IsGroup => Type is "OS::Heat::ResourceGroup" or "OS::Heat::AutoScalingGroup";

    /// <summary>Itself and everything under it, children after their parent.</summary>
    public IEnumerable<ResourceNode> Family() =>
        Nested is null ? [this] : Nested.Resources.SelectMany(child => child.Family()).Prepend(this);

    /// <summary>The resources under it that have none under them; itself when it is one.</summary>
    public IEnumerable<ResourceNode> Leaves() =>
        Nested is null ? [this] : Nested.Resources.SelectMany(child => child.Leaves());

    /// <summary>Where a failure is, as Heat writes it: resources.kube_masters.resources[0].resources.kube_master.</summary>
    public string FailurePath(StackScope from)
    {
        var step = Scope.Owner is { IsGroup: true } ? $"resources[{Name}]" : $"resources.{Name}";
        return Scope == from || Scope.Owner is not { } owner ? step : $"{owner.FailurePath(from)}.{step}";
    }
}
