namespace Magnum.Functions.Http.OpenApi;

/// <summary>What an HTTP function answers by itself; the errors of the pipeline come on top.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="bodies">The records of the wire that a JSON body is one of; none for an empty body.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AnswersAttribute(int status, params Type[] bodies) : Attribute
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The records that a JSON body is one of.</summary>
    public IReadOnlyList<Type> Bodies { get; } = bodies;

    /// <summary>Media types of bodies that are no JSON of a record.</summary>
    public string[] Media { get; set; } = [];

    /// <summary>The only method that is answered so; null for all but those that another declaration names.</summary>
    public string? Method { get; set; }

    /// <summary>True when the header Location tells where the new object is.</summary>
    public bool Location { get; set; }
}
