namespace Magnum.Functions.Http.OpenApi;

/// <summary>The body that an HTTP function reads.</summary>
/// <param name="body">The record of the wire that describes it; a list of patch steps for a JSON patch.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesAttribute(Type body) : Attribute
{
    /// <summary>The record of the wire.</summary>
    public Type Body { get; } = body;
}
