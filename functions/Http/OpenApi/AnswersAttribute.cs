namespace Magnum.Functions.Http.OpenApi;

/// <summary>What an HTTP function answers when all is well.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="bodies">The records of the wire that the body is one of; none for an empty body.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnswersAttribute(int status, params Type[] bodies) : Attribute
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The records that the body is one of.</summary>
    public IReadOnlyList<Type> Bodies { get; } = bodies;
}
