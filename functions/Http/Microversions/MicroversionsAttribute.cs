using Magnum.Contracts.Microversions;

namespace Magnum.Functions.Http.Microversions;

/// <summary>The microversions in which an HTTP function exists; in others it answers 406.</summary>
/// <param name="minimum">The first one, e.g. "1.9". Default: all.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MicroversionsAttribute(string minimum = "1.1") : Attribute
{
    /// <summary>The first version that has the function.</summary>
    public Microversion Minimum { get; } = Microversion.Parse(minimum);
}
