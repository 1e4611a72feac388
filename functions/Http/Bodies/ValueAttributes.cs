using System.Globalization;
using System.Text.Json;
using Magnum.Domain.Faults;

namespace Magnum.Functions.Http.Bodies;

/// <summary>Reads the numbers, booleans and maps of a body.</summary>
internal static class ValueAttributes
{
    /// <summary>An integer between the bounds; texts, floats and booleans convert unless the reader is strict.</summary>
    public static int? Integer(this AttributeReader reader, string name, int minimum = int.MinValue, int maximum = int.MaxValue)
    {
        if (reader.Value(name) is not { } value) return null;
        var number = ToInteger(value, reader.Strict) ?? throw NoInteger(reader, name, value);
        if (number < minimum) throw AttributeReader.Invalid(name, value, $"Value should be greater or equal to {minimum}.");
        if (number > maximum) throw AttributeReader.Invalid(name, value, $"Value should be lower or equal to {maximum}.");
        return (int)number;
    }

    /// <summary>A boolean, 0 or 1, or one of the usual words.</summary>
    public static bool? Boolean(this AttributeReader reader, string name)
    {
        if (reader.Value(name) is not { } value) return null;
        return BooleanText.Parse(PythonText.Of(value))
            ?? throw AttributeReader.Invalid(name, value, "Value should be a boolean.");
    }

    /// <summary>Labels: text, numbers and booleans, all kept as text.</summary>
    public static Dictionary<string, string>? Labels(this AttributeReader reader, string name) => Map(reader, name, value => value.ValueKind switch
    {
        JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => PythonText.Of(value),
        _ => null,
    });

    /// <summary>An object of texts.</summary>
    public static Dictionary<string, string>? Texts(this AttributeReader reader, string name) =>
        Map(reader, name, value => value.ValueKind == JsonValueKind.String ? value.GetString() : null);

    /// <summary>An array of texts.</summary>
    public static IReadOnlyList<string>? TextList(this AttributeReader reader, string name)
    {
        if (reader.Value(name) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.Array) throw AttributeReader.Invalid(name, value, "Value not a valid list.");
        return
        [
            .. value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String
                ? item.GetString()!
                : throw AttributeReader.Invalid(name, item, "Wrong type. Expected a text.")),
        ];
    }

    /// <summary>An object that is taken but not used.</summary>
    public static void IgnoreObject(this AttributeReader reader, string name)
    {
        if (reader.Value(name) is { ValueKind: not JsonValueKind.Object } value) throw AttributeReader.Invalid(name, value, "Value not a valid dict.");
    }

    private static Dictionary<string, string>? Map(AttributeReader reader, string name, Func<JsonElement, string?> convert)
    {
        if (reader.Value(name) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.Object) throw AttributeReader.Invalid(name, value, "Value not a valid dict.");
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
            map[property.Name] = convert(property.Value) ?? throw Faults.InvalidInput(name, PythonText.Of(property.Value), $"Wrong type of the value of '{property.Name}'.");
        return map;
    }

    // A text fails in the conversion of the whole body, as clients know it; after a patch there is no conversion.
    private static Fault NoInteger(AttributeReader reader, string name, JsonElement value)
    {
        const string reason = "Value should be an integer.";
        return value.ValueKind == JsonValueKind.String && !reader.Strict
            ? reader.Unconvertible($"{name}: {reason}")
            : AttributeReader.Invalid(name, value, reason);
    }

    private static long? ToInteger(JsonElement value, bool strict) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,
        JsonValueKind.Number when !strict && Math.Abs(value.GetDouble()) < long.MaxValue => (long)value.GetDouble(),
        JsonValueKind.True when !strict => 1,
        JsonValueKind.False when !strict => 0,
        JsonValueKind.String when !strict && long.TryParse(value.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
