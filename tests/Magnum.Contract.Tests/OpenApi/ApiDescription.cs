using System.Text.Json.Nodes;
using Magnum.Contracts.Microversions;
using NJsonSchema;

namespace Magnum.Contract.Tests.OpenApi;

/// <summary>The OpenAPI document, to hold requests and answers against.</summary>
internal sealed class ApiDescription(JsonObject document)
{
    private const string Reference = "$ref";
    private const string MinVersion = "x-openstack-min-version";
    private const string GoneVersion = "x-openstack-gone-version";
    private readonly Dictionary<string, JsonSchema> _schemas = [];

    /// <summary>The errors that all operations share.</summary>
    public IEnumerable<JsonObject> SharedAnswers(int status) => document["paths"]!.AsObject()
        .SelectMany(item => item.Value!.AsObject())
        .Select(operation => operation.Value!["responses"]![$"{status}"])
        .Where(answer => answer?[Reference] is not null)
        .Select(answer => Resolve(answer!)).DistinctBy(answer => answer.ToJsonString());

    /// <summary>True when the document has the path, with any method.</summary>
    public bool Knows(string path) => Item(path) is not null;

    /// <summary>The operation that serves a request; null when the document has none.</summary>
    public JsonObject? Find(string method, string path) => Item(path)?[method.ToLowerInvariant()] as JsonObject;

    /// <summary>What a reference stands for, or the node itself.</summary>
    public JsonObject Resolve(JsonNode node) => node[Reference] is { } reference
        ? ((string)reference!).Split('/').Skip(1).Aggregate((JsonNode)document, (at, part) => at[part]!).AsObject()
        : node.AsObject();

    /// <summary>True when a parameter or an attribute exists at a microversion.</summary>
    public static bool Exists(JsonNode declared, Microversion version) =>
        (declared[MinVersion] is not { } from || Microversion.Parse((string)from!) <= version)
        && (declared[GoneVersion] is not { } gone || version < Microversion.Parse((string)gone!));

    /// <summary>What is wrong with a JSON text by a schema of the document; null when all is well.</summary>
    public async Task<string?> JsonProblemAsync(JsonNode schema, string json, Microversion version)
    {
        var key = Whole(schema, version).ToJsonString();
        if (!_schemas.TryGetValue(key, out var known)) _schemas[key] = known = await JsonSchema.FromJsonAsync(key);
        var problems = known.Validate(json);
        return problems.Count == 0 ? null : string.Join("; ", problems.Select(problem => problem.ToString()));
    }

    // The schema without references, and without the attributes that the version does not have.
    private JsonNode Whole(JsonNode node, Microversion version) => node switch
    {
        JsonObject made when made[Reference] is not null => Whole(Resolve(made), version),
        JsonObject made => new JsonObject(made
            .Where(member => member.Value is not JsonObject declared || Exists(declared, version))
            .Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : (JsonNode?)Whole(member.Value, version)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Whole(item, version))]),
        _ => node.DeepClone(),
    };

    private JsonObject? Item(string path)
    {
        // The only path that does not bear a slash at its end.
        if (path.EndsWith("detail/", StringComparison.Ordinal)) return null;
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Item(segments) ?? Item(["v1", .. segments]);
    }

    private JsonObject? Item(string[] segments) => document["paths"]!.AsObject()
        .Where(item => Fits(item.Key.Split('/', StringSplitOptions.RemoveEmptyEntries), segments))
        .OrderBy(item => item.Key.Count(sign => sign == '{'))
        .FirstOrDefault().Value?.AsObject();

    private static bool Fits(string[] template, string[] segments) =>
        template.Length == segments.Length && template.Zip(segments).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
}
