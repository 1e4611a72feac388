using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
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

    // A record within a record has its own place among the schemas.
    private JsonObject? Own(JsonSchemaExporterContext context, bool isAnswer)
    {
        var type = context.TypeInfo.Type;
        return context.Path.Length > 0 && context.TypeInfo.Kind == JsonTypeInfoKind.Object && type.Assembly == typeof(MagnumJsonContext).Assembly ? Of(type, isAnswer) : null;
    }

    private JsonNode Make(Type type, bool isAnswer)
    {
        var options = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, schema) => Mend(context, Own(context, isAnswer) ?? schema, isAnswer),
        };
        var exported = Wire.GetJsonSchemaAsNode(type, options);
        var made = Inline(exported, exported);
        if (made is not JsonObject schema) return made;
        schema["title"] = type.Name;
        if (DocComments.Of(type) is { } description) schema["description"] = description;
        return made;
    }

    // The exporter writes a type that comes again as a reference to where it came first, which means nothing within a document.
    private static JsonNode Inline(JsonNode root, JsonNode node) => node switch
    {
        JsonObject made when made["$ref"] is { } reference && !((string)reference!).StartsWith(Root, StringComparison.Ordinal) => Merge(Inline(root, At(root, (string)reference!)).AsObject(), made),
        JsonObject made => new JsonObject(made.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : (JsonNode?)Inline(root, member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Inline(root, item))]),
        _ => node.DeepClone(),
    };

    // What stands beside a reference is about the property that refers.
    private static JsonObject Merge(JsonObject target, JsonObject reference)
    {
        foreach (var (name, value) in reference.Where(member => member.Key != "$ref")) target[name] = value?.DeepClone();
        return target;
    }

    private static JsonNode At(JsonNode root, string pointer) => pointer.Split('/').Skip(1)
        .Aggregate(root, (node, part) => node is JsonArray list ? list[int.Parse(part, CultureInfo.InvariantCulture)]! : node[part]!);

    private static JsonNode Mend(JsonSchemaExporterContext context, JsonNode schema, bool isAnswer)
    {
        var mended = Typed(context, schema, isAnswer);
        if (context.PropertyInfo?.AttributeProvider is not MemberInfo property) return mended;
        // The schema of any value at all is "true".
        if (mended is not JsonObject made) mended = made = [];
        OpenApiConstraints.AddTo(made, property);
        return mended;
    }

    // What has a converter of its own is opaque to the exporter.
    private static JsonNode Typed(JsonSchemaExporterContext context, JsonNode schema, bool isAnswer)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type == typeof(DateTimeOffset)) return new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "date-time" };
        if (type == typeof(OptionalText)) return new JsonObject { ["type"] = new JsonArray("string", "null") };
        if (!isAnswer && type == typeof(object)) return new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") };
        if (schema is JsonObject made && made["properties"] is not null) made["additionalProperties"] = false;
        return schema;
    }
}
