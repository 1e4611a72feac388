using System.Text.RegularExpressions;

namespace Magnum.Embedded.Tests.Surface;

/// <summary>The public API of the true packages, as far as Magnum.Embedded declares its types.</summary>
internal static partial class Listing
{
    private static readonly ILookup<string, string> Lines = Read().ToLookup(line => line.Owner, line => line.Declaration);

    public static string? Type(string fullName) => Lines["TYPE " + fullName].FirstOrDefault();

    public static IReadOnlySet<string> Members(string owner) => Lines[owner].Select(WithoutAttributes).ToHashSet();

    /// <summary>The declaration without attributes and without <c>new</c>, which reflection does not show.</summary>
    public static string WithoutAttributes(string declaration)
    {
        while (declaration.StartsWith('['))
            declaration = declaration[End(declaration, 0)..].TrimStart();
        for (var at = declaration.IndexOf("[System.Diagnostics", StringComparison.Ordinal); at >= 0; at = declaration.IndexOf("[System.Diagnostics", StringComparison.Ordinal))
            declaration = declaration[..at] + declaration[End(declaration, at)..].TrimStart();
        return Spaces().Replace(declaration, " ").Replace("public new ", "public ", StringComparison.Ordinal);
    }

    private static int End(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            depth += text[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0)
                return i + 1;
        }

        throw new InvalidDataException($"Unbalanced brackets: {text}");
    }

    private static IEnumerable<(string Owner, string Declaration)> Read()
    {
        var assembly = typeof(Listing).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".txt", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            while (reader.ReadLine() is { } line)
            {
                var parts = line.Split(line.StartsWith("TYPE ", StringComparison.Ordinal) ? "  ==  " : " :: ", 2);
                if (parts.Length == 2)
                    yield return (parts[0], parts[1]);
            }
        }
    }

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();
}
