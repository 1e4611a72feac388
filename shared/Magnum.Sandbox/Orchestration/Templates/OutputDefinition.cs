namespace Magnum.Sandbox.Orchestration.Templates;

/// <summary>An output as a template declares it; the value is not evaluated.</summary>
internal sealed record OutputDefinition(string Name, string Description, object? Value, object? Condition);
