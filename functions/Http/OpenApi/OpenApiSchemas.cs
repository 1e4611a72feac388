using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Magnum.Contracts.Json;

namespace Magnum.Functions.Http.OpenApi;

/// <summary>The JSON schemas of the wire's records, which the serialiser itself tells.</summary>
internal sealed class OpenApiSchemas
{
    private const string Root = "#/components/schemas/";
    private static readonly JsonSerializerOptions Wire = MagnumJsonContext.Wire.Options;
    private readonly SortedDictionary<string, JsonNode> _schemas = new(StringComparer.Ordinal);

    /// <summary>A reference to the schema of one record, which is kept for <see cref="All"/>.</summary>
    /// <param name="record">The record, or a list of it.</param>
    /// <param name="isAnswer">True for what the service writes: it writes nothing but what is declared.</param>
    public JsonObject Of(Type record, bool isAnswer)
    {
        var (type, isList) = record.IsGenericType ? (record.GetGenericArguments()[0], true) : (record, false);
        _schemas.TryAdd(type.Name, Make(type, isAnswer));
        var reference = new JsonObject { ["$ref"] = Root + type.Name };
        return isList ? new JsonObject { ["type"] = "array", ["items"] = reference } : reference;
    }

    /// <summary>A reference to one of several records.</summary>
    public JsonObject OfAny(IReadOnlyList<Type> records) => records.Count == 1
        ? Of(records[0], isAnswer: true)
        : new JsonObject { ["anyOf"] = new JsonArray([.. records.Select(record => Of(record, isAnswer: true))]) };

    /// <summary>All schemas that were asked for.</summary>
    public JsonObject All() => new(_schemas.Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)schema.Value)));

    private static JsonNode Make(Type type, bool isAnswer)
    {
        var options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = (context, schema) => Mend(context, schema, isAnswer) };
        var exported = Wire.GetJsonSchemaAsNode(type, options);
        var made = Inline(exported, exported);
        if (made is JsonObject schema) schema["title"] = type.Name;
        return made;
    }

    // The exporter writes a type that comes again as a reference to where it came first, which means nothing within a document.
    private static JsonNode Inline(JsonNode root, JsonNode node) => node switch
    {
        JsonObject made when made["$ref"] is { } reference => Inline(root, At(root, (string)reference!)),
        JsonObject made => new JsonObject(made.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : (JsonNode?)Inline(root, member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Inline(root, item))]),
        _ => node.DeepClone(),
    };

    private static JsonNode At(JsonNode root, string pointer) => pointer.Split('/').Skip(1)
        .Aggregate(root, (node, part) => node is JsonArray list ? list[int.Parse(part, CultureInfo.InvariantCulture)]! : node[part]!);

    // What has a converter of its own is opaque to the exporter.
    private static JsonNode Mend(JsonSchemaExporterContext context, JsonNode schema, bool isAnswer)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type == typeof(DateTimeOffset)) return new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "date-time" };
        if (type == typeof(OptionalText)) return new JsonObject { ["type"] = new JsonArray("string", "null") };
        if (!isAnswer && type == typeof(object)) return new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") };
        if (schema is JsonObject made && made["properties"] is not null) made["additionalProperties"] = false;
        return schema;
    }
}
