using System.Text.Json.Nodes;

namespace Magnum.Functions.Http.OpenApi;

/// <summary>Bodies in an OpenAPI document.</summary>
internal static class OpenApiContent
{
    /// <summary>A body that is JSON.</summary>
    public static JsonObject Json(JsonNode schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };
}
