namespace Magnum.Functions.Http.Routing;

/// <summary>What an HTTP function takes besides its path. A function without it takes nothing.</summary>
/// <param name="query">Names of the query parameters it knows.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ArgumentsAttribute(params string[] query) : Attribute
{
    /// <summary>Neither query parameters nor body.</summary>
    public static ArgumentsAttribute None { get; } = new();

    /// <summary>Names of the query parameters.</summary>
    public IReadOnlyList<string> Query { get; } = query;

    /// <summary>The query parameter that may as well stand at the end of the path, as one more part of it; null for none.</summary>
    public string? Trailing { get; set; }

    /// <summary>True when the function reads the body itself.</summary>
    public bool Body { get; set; }
}
