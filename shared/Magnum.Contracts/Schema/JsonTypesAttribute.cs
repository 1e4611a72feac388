namespace Magnum.Contracts.Schema;

/// <summary>The types of JSON that a value, or each value of a map, may have, where the property's own type says nothing.</summary>
/// <param name="types">For example "string" and "integer".</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class JsonTypesAttribute(params string[] types) : Attribute
{
    /// <summary>The types.</summary>
    public IReadOnlyList<string> Types { get; } = types;
}
