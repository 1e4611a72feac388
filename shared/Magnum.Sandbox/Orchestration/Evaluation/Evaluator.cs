using Magnum.Sandbox.Orchestration.Resources;
using Magnum.Sandbox.Orchestration.Templates;

namespace Magnum.Sandbox.Orchestration.Evaluation;

/// <summary>Works out values with HOT's functions in them. What cannot be known yet is null.</summary>
internal static class Evaluator
{
    [ThreadStatic]
    private static int _depth;

    public static object? Evaluate(object? value, StackScope scope)
    {
        switch (value)
        {
            case Dictionary<string, object?> { Count: 1 } call when Functions.Find(call.First().Key) is { } function:
                if (_depth > 200)
                    return null; // a resource that refers to itself
                _depth++;
                try
                {
                    return function(call.First().Value, scope);
                }
                finally
                {
                    _depth--;
                }
            case Dictionary<string, object?> map:
                return map.ToDictionary(pair => pair.Key, pair => Evaluate(pair.Value, scope));
            case List<object?> list:
                return list.ConvertAll(item => Evaluate(item, scope));
            default:
                return value;
        }
    }

    /// <summary>Whether a condition (a name, a function or a boolean) holds; no condition does.</summary>
    public static bool Holds(object? condition, StackScope scope) => condition switch
    {
        null => true,
        bool flag => flag,
        string name when scope.Template?.Conditions.TryGetValue(name, out var named) == true => Holds(named, scope),
        string text => text is "true" or "True",
        _ => Evaluate(condition, scope) is true,
    };

    /// <summary>Follows keys and indexes into a value.</summary>
    public static object? Dig(object? value, IEnumerable<object?> steps)
    {
        foreach (var step in steps)
        {
            var key = DocumentReader.ToText(step);
            value = value switch
            {
                Dictionary<string, object?> map => map.GetValueOrDefault(key),
                List<object?> list when int.TryParse(key, out var index) && index >= 0 && index < list.Count => list[index],
                _ => null,
            };
        }
        return value;
    }
}
