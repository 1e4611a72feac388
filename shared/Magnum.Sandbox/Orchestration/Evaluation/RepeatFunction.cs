using Magnum.Sandbox.Orchestration.Resources;

namespace Magnum.Sandbox.Orchestration.Evaluation;

/// <summary>HOT's repeat: one copy of a template per combination of the listed values.</summary>
internal static class RepeatFunction
{
    public static object? Evaluate(object? argument, StackScope scope)
    {
        if (argument is not Dictionary<string, object?> map
            || Evaluator.Evaluate(map.GetValueOrDefault("for_each"), scope) is not Dictionary<string, object?> loops)
            return null;
        var copies = new List<object?> { map.GetValueOrDefault("template") };
        foreach (var (variable, values) in loops)
        {
            var items = values as List<object?> ?? [];
            copies = [.. copies.SelectMany(copy => items.Select(item =>
                IndexText.Replace(copy, variable, Templates.DocumentReader.ToText(item))))];
        }
        return copies.ConvertAll(copy => Evaluator.Evaluate(copy, scope));
    }
}
