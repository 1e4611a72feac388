using Magnum.Sandbox.Orchestration.Http;

namespace Magnum.Sandbox.Orchestration.Templates;

/// <summary>Turns a document into a <see cref="HotTemplate"/>, refusing what Heat refuses.</summary>
internal static class HotReader
{
    public static HotTemplate Read(object? document)
    {
        if (document is not Dictionary<string, object?> map)
            throw HeatErrors.BadTemplate("The template is not a JSON object or YAML mapping.");
        if (!map.TryGetValue("heat_template_version", out var version))
            throw HeatErrors.InvalidTemplateVersion(map.ContainsKey("AWSTemplateFormatVersion")
                ? "The template version is invalid: \"AWSTemplateFormatVersion\": only HOT templates are run here."
                : "Template format version not found.");
        CheckVersion(DocumentReader.ToText(version));
        var resources = Section(map, "resources").Select(pair => ReadResource(pair.Key, pair.Value)).ToList();
        var template = new HotTemplate
        {
            Document = map,
            Description = map.GetValueOrDefault("description") as string ?? "",
            Parameters = [.. Section(map, "parameters").Select(pair => ParameterSchema.Read(pair.Key, pair.Value))],
            Conditions = Section(map, "conditions"),
            Resources = ResourceOrder.Sort(resources),
            Outputs = Section(map, "outputs").ToDictionary(pair => pair.Key, pair => ReadOutput(pair.Key, pair.Value)),
        };
        ReferenceCheck.Run(template);
        return template;
    }

    private static void CheckVersion(string version)
    {
        if (version.Length < 4 || !(version.StartsWith("20", StringComparison.Ordinal) || ReleaseNames.Contains(version)))
            throw HeatErrors.InvalidTemplateVersion($"The template version is invalid: \"heat_template_version: {version}\".");
    }

    private static readonly HashSet<string> ReleaseNames = ["newton", "ocata", "pike", "queens", "rocky", "wallaby"];

    private static Dictionary<string, object?> Section(Dictionary<string, object?> map, string name) => map.GetValueOrDefault(name) switch
    {
        null => [],
        Dictionary<string, object?> section => section,
        _ => throw HeatErrors.Validation($"The \"{name}\" section of the template must be a map."),
    };

    private static ResourceDefinition ReadResource(string name, object? value)
    {
        if (value is not Dictionary<string, object?> map)
            throw HeatErrors.Validation($"Resource {name} must be a map.");
        if (map.GetValueOrDefault("type") is not string { Length: > 0 } type)
            throw HeatErrors.Validation($"Resource {name} is missing \"type\" property.");
        return new ResourceDefinition(name, type, map.GetValueOrDefault("properties") as Dictionary<string, object?> ?? ResourceDefinition.Nothing)
        {
            Condition = map.GetValueOrDefault("condition"),
            DependsOn = map.GetValueOrDefault("depends_on") switch
            {
                string one => [one],
                List<object?> many => [.. many.OfType<string>()],
                _ => [],
            },
        };
    }

    private static OutputDefinition ReadOutput(string name, object? value) =>
        value is Dictionary<string, object?> map && map.ContainsKey("value")
            ? new OutputDefinition(name, map.GetValueOrDefault("description") as string ?? "No description given", map["value"], map.GetValueOrDefault("condition"))
            : throw HeatErrors.Validation($"\"outputs.{name}\" must be a map with a \"value\".");
}
