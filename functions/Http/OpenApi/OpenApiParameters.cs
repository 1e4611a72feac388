using System.Text.Json.Nodes;
using Magnum.Contracts.Microversions;
using Magnum.Functions.Http.Microversions;
using Magnum.Functions.Http.Requests;
using Magnum.Functions.Http.Routing;

namespace Magnum.Functions.Http.OpenApi;

/// <summary>The parameters of an operation: those of its route, its query and the version header.</summary>
internal static class OpenApiParameters
{
    /// <summary>All of them.</summary>
    public static JsonArray Of(HttpEndpoint endpoint)
    {
        var parameters = new JsonArray();
        // A parameter that the route may lack is written as if it were there: OpenAPI knows no other.
        foreach (var part in endpoint.Template.Parameters) parameters.Add(Parameter(part.Name!, "path", required: true, new JsonObject { ["type"] = "string" }));
        foreach (var parameter in endpoint.Query) parameters.Add(Query(parameter));
        if (endpoint.Microversions is not null)
            parameters.Add(new JsonObject { ["$ref"] = "#/components/parameters/" + MicroversionHeader.Name });
        return parameters;
    }

    /// <summary>The header by which a request asks for a microversion.</summary>
    public static JsonObject Version()
    {
        var header = Parameter(MicroversionHeader.Name, "header", required: false, new JsonObject
        {
            ["type"] = "string",
            ["pattern"] = $"^({string.Join('|', ServiceTypes.All)}) ([0-9]+\\.[0-9]+|latest)$",
        });
        header["description"] = $"\"container-infra 1.N\", N up to {Microversion.Maximum.Minor}, or \"container-infra latest\"; without it 1.1.";
        return header;
    }

    private static JsonObject Query(QueryParameter parameter)
    {
        var made = Parameter(parameter.Name, "query", required: false, Schema(parameter));
        made["description"] = parameter.Description;
        if (parameter.From > Microversion.Minimum) made[OpenApiConstraints.MinVersion] = parameter.From.ToString();
        return made;
    }

    private static JsonObject Schema(QueryParameter parameter)
    {
        var schema = new JsonObject
        {
            ["type"] = parameter.Type switch { QueryType.Integer => "integer", QueryType.Boolean => "boolean", _ => "string" },
        };
        if (parameter.Type == QueryType.Uuid) schema["format"] = "uuid";
        if (parameter.Minimum is { } minimum) schema["minimum"] = minimum;
        if (parameter.Words.Count > 0) schema["enum"] = new JsonArray([.. parameter.Words.Select(word => (JsonNode?)JsonValue.Create(word))]);
        return schema;
    }

    private static JsonObject Parameter(string name, string place, bool required, JsonObject schema) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = required,
        ["schema"] = schema,
    };
}
