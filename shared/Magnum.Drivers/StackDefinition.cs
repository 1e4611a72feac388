namespace Magnum.Drivers;

/// <summary>A request for a Heat stack, all files inline.</summary>
public sealed record StackDefinition
{
    /// <summary>Tag of every stack that Magnum makes; the cluster's uuid is the second.</summary>
    public const string MagnumTag = "magnum";

    /// <summary>The stack's name, the same whenever it is computed for a cluster.</summary>
    public required string Name { get; init; }

    /// <summary>The template, YAML.</summary>
    public required string TemplateBody { get; init; }

    /// <summary>Text of the files that the template refers to, by the name it uses.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>Values of the template's parameters as text, which Heat turns into their types.</summary>
    public required IReadOnlyDictionary<string, string?> Parameters { get; init; }

    /// <summary>Minutes after which Heat gives up; null for Heat's own limit.</summary>
    public required int? TimeoutMinutes { get; init; }

    /// <summary>Tags by which the stack is found again.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Prints the name only: parameters hold secrets.</summary>
    public override string ToString() => $"stack {Name}";
}
