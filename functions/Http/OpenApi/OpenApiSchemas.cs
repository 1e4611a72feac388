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
        var made = Wire.GetJsonSchemaAsNode(type, options);
        if (made is JsonObject schema) schema["title"] = type.Name;
        return made;
    }

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
