using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Magnum.Functions.Http.Policies;

/// <summary>Reads an operator's policy file: a YAML mapping of names to checks.</summary>
internal static class PolicyFile
{
    /// <summary>
    /// The checks by name. Lists, the old way to write a check, come back as text: the alternatives, each a list of what must
    /// hold together. Throws <see cref="FormatException"/> with the reason when the file is not a mapping to checks.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        using var reader = File.OpenText(path);
        try
        {
            var rules = new DeserializerBuilder().WithDuplicateKeyChecking().Build().Deserialize<Dictionary<string, object?>?>(reader) ?? [];
            return rules.ToDictionary(rule => rule.Key, rule => Check(rule.Key, rule.Value), StringComparer.Ordinal);
        }
        catch (YamlException bad)
        {
            throw new FormatException($"line {bad.Start.Line}: {bad.InnerException?.Message ?? bad.Message}", bad);
        }
    }

    /// <summary>When and how long the file is, behind links; changes with its content. A file that is not there has a stamp of its own.</summary>
    public static (DateTime WrittenAt, long Length) Stamp(string path)
    {
        if (!File.Exists(path)) return default;
        var file = File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path);
        return (file.LastWriteTimeUtc, file.Length);
    }

    private static string Check(string rule, object? value) => value switch
    {
        string text => text,
        IReadOnlyList<object?> { Count: 0 } => "",
        IReadOnlyList<object?> alternatives => string.Join(" or ", alternatives.Select(alternative => $"({Conjunction(rule, alternative)})")),
        _ => throw new FormatException($"policy rule '{rule}': a check is a text or a list"),
    };

    private static string Conjunction(string rule, object? value) => value switch
    {
        string text => text,
        IReadOnlyList<object?> { Count: > 0 } all when all.All(part => part is string) => string.Join(" and ", all.Select(part => $"({part})")),
        _ => throw new FormatException($"policy rule '{rule}': an alternative is a text or a list of texts"),
    };
}
