namespace Magnum.Contracts.Schema;

/// <summary>The kind of a text, by a name that JSON schema knows.</summary>
/// <param name="name">"uuid" or "uri".</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FormatAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
