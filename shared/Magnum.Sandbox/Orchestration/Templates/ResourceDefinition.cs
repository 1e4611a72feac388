namespace Magnum.Sandbox.Orchestration.Templates;

/// <summary>A resource as a template declares it; properties are not evaluated.</summary>
internal sealed record ResourceDefinition(string Name, string Type, IReadOnlyDictionary<string, object?> Properties)
{
    public static readonly IReadOnlyDictionary<string, object?> Nothing = new Dictionary<string, object?>();

    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Name of a condition or the condition itself; null means always.</summary>
    public object? Condition { get; init; }

    /// <summary>A resource whose work is done by a node: it is complete when the node said so.</summary>
    public bool IsDeployment => Type is "OS::Heat::SoftwareDeployment" or "OS::Heat::StructuredDeployment"
        or "OS::Heat::SoftwareDeploymentGroup" or "OS::Heat::WaitCondition";
}
