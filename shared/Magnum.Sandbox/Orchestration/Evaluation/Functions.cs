using System.Security.Cryptography;
using System.Text;
using Magnum.Sandbox.Orchestration.Resources;
using Magnum.Sandbox.Orchestration.Templates;
using Function = System.Func<object?, Magnum.Sandbox.Orchestration.Resources.StackScope, object?>;

namespace Magnum.Sandbox.Orchestration.Evaluation;

/// <summary>HOT's intrinsic functions.</summary>
internal static class Functions
{
    private static readonly Dictionary<string, Function> All = new()
    {
        ["get_param"] = GetParam,
        ["get_attr"] = GetAttr,
        ["get_resource"] = (argument, scope) => scope.Find(DocumentReader.ToText(argument)) is { } node ? ResourceAttributes.Reference(node) : null,
        ["get_file"] = (argument, scope) => scope.Tree.Bundle.Files.GetValueOrDefault(DocumentReader.ToText(argument)),
        ["list_join"] = ListJoin,
        ["list_concat"] = (argument, scope) => Lists(argument, scope).SelectMany(list => list).ToList(),
        ["list_concat_unique"] = (argument, scope) => Lists(argument, scope).SelectMany(list => list).Distinct().ToList(),
        ["map_merge"] = MapMerge,
        ["str_replace"] = StrReplace,
        ["str_replace_strict"] = StrReplace,
        ["str_replace_vstrict"] = StrReplace,
        ["str_split"] = StrSplit,
        ["digest"] = Digest,
        ["repeat"] = RepeatFunction.Evaluate,
        ["if"] = If,
        ["equals"] = Equal,
        ["not"] = (argument, scope) => !Evaluator.Holds(argument, scope),
        ["and"] = (argument, scope) => argument is List<object?> list && list.TrueForAll(item => Evaluator.Holds(item, scope)),
        ["or"] = (argument, scope) => argument is List<object?> list && list.Exists(item => Evaluator.Holds(item, scope)),
        ["contains"] = Contains,
        ["yaql"] = (_, _) => null,
    };

    public static Function? Find(string name) => All.GetValueOrDefault(name);

    private static object? GetParam(object? argument, StackScope scope) => Arguments(argument, scope) is [var name, .. var path]
        ? Evaluator.Dig(scope.Parameter(DocumentReader.ToText(name)), path)
        : null;

    private static object? GetAttr(object? argument, StackScope scope)
    {
        if (Arguments(argument, scope) is not [var name, .. var path] || scope.Find(DocumentReader.ToText(name)) is not { } node)
            return null;
        return ResourceAttributes.Read(node, path);
    }

    private static object? ListJoin(object? argument, StackScope scope) => argument is List<object?> items && items is [var separator, .. var lists]
        ? string.Join(DocumentReader.ToText(Evaluator.Evaluate(separator, scope)), lists
            .SelectMany(list => Evaluator.Evaluate(list, scope) as List<object?> ?? [])
            .Select(DocumentReader.ToText))
        : null;

    private static Dictionary<string, object?> MapMerge(object? argument, StackScope scope)
    {
        var merged = new Dictionary<string, object?>();
        foreach (var map in Arguments(argument, scope).OfType<Dictionary<string, object?>>())
        {
            foreach (var (key, value) in map)
                merged[key] = value;
        }
        return merged;
    }

    private static object? StrReplace(object? argument, StackScope scope)
    {
        if (Evaluator.Evaluate(argument, scope) is not Dictionary<string, object?> map)
            return null;
        var text = DocumentReader.ToText(map.GetValueOrDefault("template"));
        if (map.GetValueOrDefault("params") is Dictionary<string, object?> parameters)
        {
            foreach (var (key, value) in parameters.OrderByDescending(pair => pair.Key.Length))
                text = text.Replace(key, DocumentReader.ToText(value), StringComparison.Ordinal);
        }
        return text;
    }

    private static object? StrSplit(object? argument, StackScope scope)
    {
        if (Arguments(argument, scope) is not [var separator, var text, .. var index])
            return null;
        var parts = DocumentReader.ToText(text).Split(DocumentReader.ToText(separator)).Cast<object?>().ToList();
        return index.Count == 0 ? parts : Evaluator.Dig(parts, index);
    }

    private static object? Digest(object? argument, StackScope scope) => Arguments(argument, scope) is [var algorithm, var text]
        ? Convert.ToHexStringLower(DocumentReader.ToText(algorithm) == "sha512"
            ? SHA512.HashData(Encoding.UTF8.GetBytes(DocumentReader.ToText(text)))
            : SHA256.HashData(Encoding.UTF8.GetBytes(DocumentReader.ToText(text))))
        : null;

    private static object? If(object? argument, StackScope scope) => argument is List<object?> list && list is [var condition, var then, ..]
        ? Evaluator.Evaluate(Evaluator.Holds(condition, scope) ? then : list.ElementAtOrDefault(2), scope)
        : null;

    private static object? Equal(object? argument, StackScope scope) =>
        Arguments(argument, scope) is [var left, var right] && DocumentReader.ToText(left) == DocumentReader.ToText(right);

    private static object? Contains(object? argument, StackScope scope) =>
        Arguments(argument, scope) is [var item, List<object?> list]
        && list.Exists(other => DocumentReader.ToText(other) == DocumentReader.ToText(item));

    private static IEnumerable<List<object?>> Lists(object? argument, StackScope scope) =>
        Arguments(argument, scope).OfType<List<object?>>();

    private static List<object?> Arguments(object? argument, StackScope scope) => Evaluator.Evaluate(argument, scope) switch
    {
        List<object?> list => list,
        var one => [one],
    };
}
