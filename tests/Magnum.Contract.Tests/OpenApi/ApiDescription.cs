using System.Text.Json.Nodes;
using NJsonSchema;

namespace Magnum.Contract.Tests.OpenApi;

/// <summary>The served OpenAPI document, to hold requests and answers against.</summary>
internal sealed class ApiDescription(JsonObject document)
{
    private const string Reference = "$ref";
    private readonly Dictionary<string, JsonSchema> _schemas = [];

    /// <summary>The operation that serves a request; null when the document has none.</summary>
    public JsonObject? Find(string method, string path)
    {
        var segments = path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments is [not "v1", ..]) segments = ["v1", .. segments];
        return document["paths"]!.AsObject()
            .Where(item => Fits(item.Key.Split('/', StringSplitOptions.RemoveEmptyEntries), segments))
            .OrderBy(item => item.Key.Count(sign => sign == '{'))
            .FirstOrDefault().Value?[method.ToLowerInvariant()] as JsonObject;
    }

    /// <summary>What is wrong with a request's body; null when all is well.</summary>
    public async Task<string?> RequestProblemAsync(JsonObject operation, string body) => operation["requestBody"] is { } expected
        ? await ProblemAsync(expected["content"]!, body)
        : "the document knows of no body";

    /// <summary>What is wrong with an answer; null when all is well.</summary>
    public async Task<string?> AnswerProblemAsync(JsonObject operation, int status, string body)
    {
        if (operation["responses"]![$"{status}"] is not { } answer) return $"the document does not know the status {status}";
        if (answer["content"] is { } content) return content["application/json"] is null ? null : await ProblemAsync(content, body);
        return body.Length == 0 ? null : "the document promises an empty body";
    }

    private async Task<string?> ProblemAsync(JsonNode content, string body)
    {
        var node = Resolve(content["application/json"]!["schema"]!);
        var key = node.ToJsonString();
        if (!_schemas.TryGetValue(key, out var schema)) _schemas[key] = schema = await JsonSchema.FromJsonAsync(key);
        var problems = schema.Validate(body);
        return problems.Count == 0 ? null : string.Join("; ", problems.Select(problem => problem.ToString()));
    }

    private JsonNode Resolve(JsonNode node) => node switch
    {
        JsonObject made when made[Reference] is { } reference => Resolve(document["components"]!["schemas"]![((string)reference!).Split('/')[^1]]!),
        JsonObject made => new JsonObject(made.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : (JsonNode?)Resolve(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Resolve(item))]),
        _ => node.DeepClone(),
    };

    private static bool Fits(string[] template, string[] segments) =>
        template.Length == segments.Length && template.Zip(segments).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
}
