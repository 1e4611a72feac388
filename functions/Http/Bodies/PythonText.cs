using System.Text.Json;

namespace Magnum.Functions.Http.Bodies;

/// <summary>How values appear in messages and stored labels: as clients of the original service know them.</summary>
internal static class PythonText
{
    /// <summary>Text as it is, <c>True</c>, <c>None</c>, numbers and nested values as written.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Null or JsonValueKind.Undefined => "None",
        _ => value.GetRawText(),
    };
}
