using Magnum.Contracts.Microversions;

namespace Magnum.Functions.Http.Microversions;

/// <summary>A microversion from which an HTTP function answers the same request in another way.</summary>
/// <param name="version">The first version with the new answer, e.g. "1.10".</param>
/// <param name="description">What is new, for readers of the API.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ChangesAttribute(string version, string description) : Attribute
{
    /// <summary>The first version with the new answer.</summary>
    public Microversion Version { get; } = Microversion.Parse(version);

    /// <summary>What is new.</summary>
    public string Description { get; } = description;
}
