namespace Magnum.Sandbox.Orchestration.Resources;

/// <summary>Puts a group member's number into its definition.</summary>
internal static class IndexText
{
    public static object? Replace(object? value, string variable, string index) => value switch
    {
        string text => text.Replace(variable, index, StringComparison.Ordinal),
        Dictionary<string, object?> map => map.ToDictionary(
            pair => pair.Key.Replace(variable, index, StringComparison.Ordinal), pair => Replace(pair.Value, variable, index)),
        List<object?> list => list.ConvertAll(item => Replace(item, variable, index)),
        _ => value,
    };
}
