using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using Magnum.Contracts.Schema;

namespace Magnum.Functions.Http.OpenApi;

/// <summary>What the attributes of a record's property say about its value, in the words of JSON schema.</summary>
internal static class OpenApiConstraints
{
    /// <summary>Name of the first microversion that has the property.</summary>
    public const string MinVersion = "x-openstack-min-version";

    /// <summary>Name of the first microversion that has it no more.</summary>
    public const string GoneVersion = "x-openstack-gone-version";

    /// <summary>Adds it to the schema of the property.</summary>
    public static void AddTo(JsonObject schema, MemberInfo property)
    {
        foreach (var attribute in property.GetCustomAttributes()) Add(schema, attribute);
        if (DocComments.Of(property) is { } description) schema["description"] = description;
    }

    private static void Add(JsonObject schema, Attribute attribute)
    {
        switch (attribute)
        {
            case StringLengthAttribute length:
                if (length.MinimumLength > 0) schema["minLength"] = length.MinimumLength;
                schema["maxLength"] = length.MaximumLength;
                break;
            case MinLengthAttribute least:
                schema["minLength"] = least.Length;
                break;
            case RangeAttribute range:
                schema["minimum"] = (int)range.Minimum;
                if ((int)range.Maximum < int.MaxValue) schema["maximum"] = (int)range.Maximum;
                break;
            case RegularExpressionAttribute regular:
                schema["pattern"] = regular.Pattern;
                break;
            case AllowedValuesAttribute allowed:
                schema["enum"] = new JsonArray([.. allowed.Values.Select(value => (JsonNode?)JsonValue.Create((string)value!))]);
                // Where null is a value, it is one of the list.
                if (IsA(schema, "null")) schema["enum"]!.AsArray().Add(null);
                break;
            case FormatAttribute format:
                schema["format"] = format.Name;
                break;
            case JsonTypesAttribute json:
                var types = new JsonArray([.. json.Types.Select(type => (JsonNode?)JsonValue.Create(type))]);
                if (IsA(schema, "object")) schema["additionalProperties"] = new JsonObject { ["type"] = types };
                else schema["type"] = types;
                break;
            case ShownAttribute shown:
                if (shown.From is not null) schema[MinVersion] = shown.From;
                if (shown.Before is not null) schema[GoneVersion] = shown.Before;
                break;
        }
    }

    private static bool IsA(JsonObject schema, string type) => schema["type"] is JsonArray types && types.Any(one => (string?)one == type);
}
