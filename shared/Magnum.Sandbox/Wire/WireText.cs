using System.Globalization;
using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Wire;

/// <summary>Small spellings that the services share.</summary>
internal static class WireText
{
    /// <summary>2026-01-31T10:20:30.000000Z, Keystone's form.</summary>
    public static string Micros(DateTimeOffset at) => Format(at, "yyyy-MM-ddTHH:mm:ss.ffffffZ");

    /// <summary>2026-01-31T10:20:30Z, the form of Nova, Neutron, Glance and Heat.</summary>
    public static string Seconds(DateTimeOffset at) => Format(at, "yyyy-MM-ddTHH:mm:ssZ");

    /// <summary>2026-01-31T10:20:30, without a zone, as Barbican and Octavia print it.</summary>
    public static string Plain(DateTimeOffset at) => Format(at, "yyyy-MM-ddTHH:mm:ss");

    /// <summary>An array of strings.</summary>
    public static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);

    /// <summary>An object of strings.</summary>
    public static JsonObject Pairs(IEnumerable<KeyValuePair<string, string>> pairs) =>
        new(pairs.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value))));

    /// <summary>A new id in the form of Nova, Neutron and most others.</summary>
    public static string NewId() => Guid.NewGuid().ToString();

    private static string Format(DateTimeOffset at, string form) =>
        at.UtcDateTime.ToString(form, CultureInfo.InvariantCulture);
}
