using System.Text.Json;
using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Wire;

/// <summary>Reads JSON request bodies; what does not fit becomes the service's own 400.</summary>
internal static class WireBody
{
    /// <summary>The object under <paramref name="root"/> of the request's body.</summary>
    public static async Task<JsonObject> ReadAsync(HttpContext http, string root, Func<string, WireException> bad)
    {
        var body = await ReadAsync(http, bad);
        return body[root] as JsonObject ?? throw bad($"'{root}' is a required property");
    }

    /// <summary>The request's body, which must be an object. As under WSGI, a body without its length is none.</summary>
    public static async Task<JsonObject> ReadAsync(HttpContext http, Func<string, WireException> bad)
    {
        if (http.Request.ContentLength is null)
            throw bad("The body was sent without a Content-Length and is taken for empty.");
        try
        {
            var node = await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            return node as JsonObject ?? throw bad("The body must be a JSON object.");
        }
        catch (JsonException)
        {
            throw bad("The server could not comply with the request since it is either malformed or otherwise incorrect.");
        }
    }

    /// <summary>A string property, or null when it is missing, null or of another type.</summary>
    public static string? Text(this JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A boolean property, or null when it is missing, null or of another type.</summary>
    public static bool? Flag(this JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    /// <summary>A whole number, or null when it is missing, null or of another type.</summary>
    public static int? Number(this JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    /// <summary>An object property, or null.</summary>
    public static JsonObject? Child(this JsonNode? node, string name) => (node as JsonObject)?[name] as JsonObject;

    /// <summary>An array property; empty when it is missing.</summary>
    public static IEnumerable<JsonNode> Items(this JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonArray array ? array.OfType<JsonNode>() : [];
}
