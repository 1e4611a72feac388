namespace Magnum.Functions.Http.Routing;

/// <summary>What an HTTP function takes besides its path and query. A function without it takes nothing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ArgumentsAttribute : Attribute
{
    /// <summary>No body.</summary>
    public static ArgumentsAttribute None { get; } = new();

    /// <summary>The query parameter that may as well stand at the end of the path, as one more part of it; null for none.</summary>
    public string? Trailing { get; set; }

    /// <summary>True when the function reads the body itself.</summary>
    public bool Body { get; set; }
}
