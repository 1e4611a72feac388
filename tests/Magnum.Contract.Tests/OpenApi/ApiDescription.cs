using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Magnum.Contracts.Microversions;
using NJsonSchema;

namespace Magnum.Contract.Tests.OpenApi;

/// <summary>The OpenAPI document, to hold requests and answers against.</summary>
internal sealed partial class ApiDescription(JsonObject document)
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
    public bool Knows(string path) => Items(path).FirstOrDefault() is { Key: { } template } && !IsSlashedDetail(template, path);

    /// <summary>
    /// The operation that serves a request; null when the document has none. A path that fits several is the one with the fewest
    /// parameters; where that has not the method, the next one, if the parts are such values.
    /// </summary>
    public JsonObject? Find(string method, string path)
    {
        var (template, operation) = Items(path)
            .Select((item, index) => (item.Key, Index: index, Operation: item.Value![method.ToLowerInvariant()] as JsonObject))
            .Where(item => item.Operation is not null && (item.Index == 0 || HasValues(item.Operation, item.Key, path)))
            .Select(item => (item.Key, item.Operation)).FirstOrDefault();
        return operation is null || IsSlashedDetail(template, path) ? null : operation;
    }

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
        var problems = known.Validate(RareCharacter().Replace(json, "?"));
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

    private IEnumerable<KeyValuePair<string, JsonNode?>> Items(string path) => document["paths"]!.AsObject()
        .Where(item => Fits(Segments(item.Key), Segments(path)) || Fits(Segments(item.Key), ["v1", .. Segments(path)]))
        .OrderBy(item => item.Key.Count(sign => sign == '{'));

    private bool HasValues(JsonObject operation, string template, string path)
    {
        var parts = Segments(template).Reverse().Zip(Segments(path).Reverse()).ToDictionary();
        return operation["parameters"]!.AsArray().Select(one => Resolve(one!))
            .Where(one => (string)one["in"]! == "path")
            .All(one => ValueCheck.Fits(one["schema"]!, parts[$"{{{one["name"]}}}"]));
    }

    // A list with details is the only thing that does not bear a slash at its end.
    private static bool IsSlashedDetail(string template, string path) => path.EndsWith('/') && template.EndsWith("/detail", StringComparison.Ordinal);

    private static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool Fits(string[] template, string[] segments) =>
        template.Length == segments.Length && template.Zip(segments).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);

    // One outside the basic plane, as it is or escaped: a schema counts it as one character, and NJsonSchema as two.
    [GeneratedRegex(@"[\ud800-\udbff][\udc00-\udfff]|\\u[dD][89abAB]..\\u[dD][c-fC-F]..")]
    private static partial Regex RareCharacter();
}
