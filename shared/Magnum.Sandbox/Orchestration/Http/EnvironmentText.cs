using System.Text.Json.Nodes;
using Magnum.Sandbox.Orchestration.Templates;

namespace Magnum.Sandbox.Orchestration.Http;

/// <summary>The environments of a request put together: parameters and type mappings, later ones over earlier ones.</summary>
internal sealed class EnvironmentText
{
    public Dictionary<string, object?> Parameters { get; } = [];

    public Dictionary<string, object?> Defaults { get; } = [];

    public SortedDictionary<string, string> Types { get; } = new(StringComparer.Ordinal);

    public static EnvironmentText Read(JsonObject body, IReadOnlyDictionary<string, string> files)
    {
        var environment = new EnvironmentText();
        foreach (var name in (body["environment_files"] as JsonArray ?? []).Select(node => node?.ToString() ?? ""))
            environment.Add(DocumentReader.FromText(files.GetValueOrDefault(name) ?? throw HeatErrors.BadRequest($"Environment file {name} is not among the files.")));
        environment.Add(body["environment"] is JsonValue text ? DocumentReader.FromText(text.ToString()) : DocumentReader.FromJson(body["environment"]));
        return environment;
    }

    private void Add(object? document)
    {
        if (document is null)
            return;
        if (document is not Dictionary<string, object?> map)
            throw HeatErrors.BadRequest("The environment is not a valid YAML mapping data type.");
        Copy(map.GetValueOrDefault("parameters"), Parameters);
        Copy(map.GetValueOrDefault("parameter_defaults"), Defaults);
        foreach (var (type, mapped) in map.GetValueOrDefault("resource_registry") as Dictionary<string, object?> ?? [])
        {
            if (mapped is string name)
                Types[type] = name;
        }
    }

    private static void Copy(object? from, Dictionary<string, object?> to)
    {
        foreach (var (name, value) in from as Dictionary<string, object?> ?? [])
            to[name] = value;
    }
}
