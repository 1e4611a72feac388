using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Magnum.Sandbox.Orchestration.Stacks;
using Magnum.Sandbox.Orchestration.Templates;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Orchestration.Http;

/// <summary>Reads the bodies of create, preview, update and validate.</summary>
internal sealed partial class StackRequestReader(TemplateCache cache)
{
    public async Task<StackRequest> CreateAsync(HttpContext http)
    {
        var body = await WireBody.ReadAsync(http, message => HeatErrors.BadRequest(message));
        var name = body.Text("stack_name") ?? throw HeatErrors.BadRequest("No stack name specified");
        if (!StackName().IsMatch(name) || name.Length > 255)
            throw HeatErrors.Validation($"Invalid stack name {name} must contain only alphanumeric or \"_-.\" characters, must start with alpha and must be 255 characters or less.");
        return Read(body, existing: false) is { Bundle: not null } request
            ? request with { Name = name }
            : throw HeatErrors.BadRequest("No template specified");
    }

    /// <param name="http">The request.</param>
    /// <param name="existing">PATCH: what is not given stays.</param>
    public async Task<StackRequest> UpdateAsync(HttpContext http, bool existing)
    {
        var request = Read(await WireBody.ReadAsync(http, message => HeatErrors.BadRequest(message)), existing);
        return existing || request.Bundle is not null ? request : throw HeatErrors.BadRequest("No template specified");
    }

    public async Task<StackRequest> ValidateAsync(HttpContext http)
    {
        var request = Read(await WireBody.ReadAsync(http, message => HeatErrors.BadRequest(message)), existing: false);
        return request.Bundle is null ? throw HeatErrors.BadRequest("No template specified") : request;
    }

    private StackRequest Read(JsonObject body, bool existing)
    {
        try
        {
            return ReadParts(body, existing);
        }
        catch (FormatException problem)
        {
            throw HeatErrors.BadTemplate(problem.Message);
        }
    }

    private StackRequest ReadParts(JsonObject body, bool existing)
    {
        var files = body.Child("files")?.ToDictionary(pair => pair.Key, pair => pair.Value?.ToString() ?? "") ?? [];
        var environment = EnvironmentText.Read(body, files);
        var bundle = Bundle(body, files, environment);
        var parameters = new Dictionary<string, object?>();
        foreach (var (name, value) in environment.Defaults.Where(pair => bundle?.Root.Parameter(pair.Key) is not null))
            parameters[name] = value;
        foreach (var (name, value) in environment.Parameters)
            parameters[name] = value;
        foreach (var (name, value) in body.Child("parameters") ?? [])
            parameters[name] = DocumentReader.FromJson(value);
        return new StackRequest(null, bundle, parameters)
        {
            Existing = existing,
            Clear = [.. body.Items("clear_parameters").Select(node => node.ToString())],
            Tags = body.ContainsKey("tags") ? [.. (body.Text("tags") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] : null,
            TimeoutMinutes = Timeout(body["timeout_mins"]),
            DisableRollback = body["disable_rollback"] is { } flag ? bool.TryParse(flag.ToString(), out var off) && off : null,
        };
    }

    private TemplateBundle? Bundle(JsonObject body, Dictionary<string, string> files, EnvironmentText environment)
    {
        if (body["template"] is not { } template)
            return body["template_url"] is null ? null : throw HeatErrors.BadRequest("Could not retrieve template: template_url is not supported, send the template.");
        var isText = template is JsonValue value && value.TryGetValue<string>(out _);
        var text = isText ? template.ToString() : template.ToJsonString();
        var content = files.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => new[] { pair.Key, pair.Value })
            .Prepend(text).Concat(environment.Types.SelectMany(pair => new[] { pair.Key, pair.Value }));
        return cache.GetOrAdd(content, () => new TemplateBundle(
            HotReader.Read(isText ? DocumentReader.FromText(text) : DocumentReader.FromJson(template)), files, environment.Types));
    }

    private static int? Timeout(JsonNode? node)
    {
        if (node is null)
            return null;
        return int.TryParse(node.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            ? minutes
            : throw HeatErrors.BadRequest($"Timeout not specified as a number of minutes: {node}");
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_.-]*$")]
    private static partial Regex StackName();
}
