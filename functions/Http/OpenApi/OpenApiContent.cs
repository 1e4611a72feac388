using System.Text.Json.Nodes;
using Magnum.Functions.Http.Bodies;

namespace Magnum.Functions.Http.OpenApi;

/// <summary>Bodies in an OpenAPI document.</summary>
internal static class OpenApiContent
{
    /// <summary>The media type of every JSON answer.</summary>
    public const string JsonType = "application/json";

    /// <summary>An answer that is JSON.</summary>
    public static JsonObject Json(JsonNode schema) => new() { [JsonType] = Of(schema) };

    /// <summary>A request that is JSON, under each of the names that are understood.</summary>
    public static JsonObject Request(JsonNode schema) =>
        new(JsonBody.JsonTypes.Select(type => KeyValuePair.Create(type, (JsonNode?)Of(schema.DeepClone()))));

    /// <summary>A text, under each of some names.</summary>
    public static JsonObject Text(IEnumerable<string> types) =>
        new(types.Select(type => KeyValuePair.Create(type, (JsonNode?)Of(new JsonObject { ["type"] = type == JsonType ? "object" : "string" }))));

    private static JsonObject Of(JsonNode schema) => new() { ["schema"] = schema };
}
