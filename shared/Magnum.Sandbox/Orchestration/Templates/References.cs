namespace Magnum.Sandbox.Orchestration.Templates;

/// <summary>Finds what an unevaluated value refers to.</summary>
internal static class References
{
    /// <summary>Names of the resources that get_resource and get_attr name in this value.</summary>
    public static IEnumerable<string> Resources(object? value) =>
        Calls(value, "get_resource").Concat(Calls(value, "get_attr"));

    /// <summary>Names of the parameters that get_param names in this value.</summary>
    public static IEnumerable<string> Parameters(object? value) => Calls(value, "get_param");

    private static IEnumerable<string> Calls(object? value, string function) => value switch
    {
        Dictionary<string, object?> { Count: 1 } map when map.TryGetValue(function, out var argument) => argument switch
        {
            string name => [name],
            List<object?> { Count: > 0 } list when list[0] is string name => Calls(list, function).Prepend(name),
            _ => Calls(argument, function),
        },
        Dictionary<string, object?> map => map.Values.SelectMany(item => Calls(item, function)),
        List<object?> list => list.SelectMany(item => Calls(item, function)),
        _ => [],
    };
}
