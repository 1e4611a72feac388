using System.Text.Json.Nodes;
using Magnum.Sandbox.Orchestration.Templates;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Orchestration.Http;

/// <summary>Templates, their files and validation, and the outputs that they declare.</summary>
internal sealed class TemplateEndpoints(StackRequestReader reader)
{
    public static Task<IResult> TemplateAsync(HttpContext http, HeatCall call) =>
        Answer(DocumentReader.ToJson(call.Scope().Template?.Document) ?? new JsonObject());

    public static Task<IResult> FilesAsync(HttpContext http, HeatCall call) =>
        Answer(WireText.Pairs(call.Root().Content.Bundle.Files));

    public static Task<IResult> OutputsAsync(HttpContext http, HeatCall call) => Answer(new JsonObject
    {
        ["outputs"] = new JsonArray([.. call.Root().Content.Bundle.Root.Outputs.Values.Select(output => (JsonNode)new JsonObject
        {
            ["output_key"] = output.Name,
            ["description"] = output.Description,
        })]),
    });

    public static Task<IResult> OutputAsync(HttpContext http, HeatCall call)
    {
        var stack = call.Root();
        var key = call.Value("key");
        return stack.Content.Bundle.Root.Outputs.TryGetValue(key, out var output)
            ? Answer(new JsonObject { ["output"] = StackViews.Output(output, StackViews.Value(stack, key)) })
            : throw HeatErrors.OutputNotFound(key);
    }

    public async Task<IResult> ValidateAsync(HttpContext http, HeatCall call)
    {
        var request = await reader.ValidateAsync(http);
        var template = request.Bundle!.Root;
        var parameters = new JsonObject();
        foreach (var schema in template.Parameters)
            parameters[schema.Name] = Parameter(schema);
        return new JsonAnswer(new JsonObject
        {
            ["Description"] = template.Description,
            ["Parameters"] = parameters,
            ["Environment"] = new JsonObject { ["parameters"] = new JsonObject(), ["parameter_defaults"] = new JsonObject(), ["resource_registry"] = new JsonObject() },
        });
    }

    private static JsonObject Parameter(ParameterSchema schema)
    {
        var view = new JsonObject
        {
            ["Type"] = schema.Type switch
            {
                "number" => "Number",
                "json" => "Json",
                "boolean" => "Boolean",
                "comma_delimited_list" => "CommaDelimitedList",
                _ => "String",
            },
            ["Description"] = schema.Description,
            ["Label"] = schema.Label,
            ["NoEcho"] = schema.Hidden ? "true" : "false",
        };
        if (schema.HasDefault)
            view["Default"] = DocumentReader.ToJson(schema.Default);
        return view;
    }

    private static Task<IResult> Answer(JsonNode body) => Task.FromResult<IResult>(new JsonAnswer(body));
}
