namespace Magnum.Sandbox.Orchestration.Templates;

/// <summary>One parsed HOT document. Shared by all stacks made from the same text.</summary>
internal sealed class HotTemplate
{
    public required object Document { get; init; }

    public string Description { get; init; } = "";

    public required IReadOnlyList<ParameterSchema> Parameters { get; init; }

    public required IReadOnlyDictionary<string, object?> Conditions { get; init; }

    /// <summary>In the order in which they are made: what a resource refers to comes before it.</summary>
    public required IReadOnlyList<ResourceDefinition> Resources { get; init; }

    public required IReadOnlyDictionary<string, OutputDefinition> Outputs { get; init; }

    public ParameterSchema? Parameter(string name) => Parameters.FirstOrDefault(schema => schema.Name == name);
}
