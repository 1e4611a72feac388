using Magnum.Sandbox.Orchestration.Http;

namespace Magnum.Sandbox.Orchestration.Templates;

/// <summary>A parameter as a template declares it.</summary>
internal sealed record ParameterSchema(string Name, string Type)
{
    private static readonly string[] Types = ["string", "number", "json", "comma_delimited_list", "boolean"];

    public string Label { get; init; } = "";

    public string Description { get; init; } = "";

    public bool Hidden { get; init; }

    public bool HasDefault { get; init; }

    public object? Default { get; init; }

    public IReadOnlyList<Dictionary<string, object?>> Constraints { get; init; } = [];

    public static ParameterSchema Read(string name, object? value)
    {
        if (value is not Dictionary<string, object?> map || map.GetValueOrDefault("type") is not string type)
            throw HeatErrors.Validation($"Missing parameter type for parameter: {name}");
        if (!Types.Contains(type))
            throw HeatErrors.Validation($"Invalid type ({type}) for parameter: {name}");
        return new ParameterSchema(name, type)
        {
            Label = map.GetValueOrDefault("label") as string ?? name,
            Description = map.GetValueOrDefault("description") as string ?? "",
            Hidden = map.GetValueOrDefault("hidden") is true or "true",
            HasDefault = map.ContainsKey("default"),
            Default = map.GetValueOrDefault("default"),
            Constraints = map.GetValueOrDefault("constraints") is List<object?> list ? [.. list.OfType<Dictionary<string, object?>>()] : [],
        };
    }

    /// <summary>The text in which a value of this type is kept; throws the 400 for a value that does not fit.</summary>
    public string Normalize(object? value)
    {
        var text = value is List<object?> list && Type == "comma_delimited_list"
            ? string.Join(',', list.Select(DocumentReader.ToText))
            : DocumentReader.ToText(value);
        ParameterRules.Check(this, text);
        return text;
    }

    /// <summary>The value that get_param gives for the kept text.</summary>
    public object? Typed(string text) => Type switch
    {
        "number" or "json" => DocumentReader.FromText(text),
        "boolean" => text.ToLowerInvariant() is "1" or "t" or "true" or "on" or "y" or "yes",
        "comma_delimited_list" => text.Length == 0 ? [] : text.Split(',').Select(item => (object?)item.Trim()).ToList(),
        _ => text,
    };
}
