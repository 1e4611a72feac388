using System.Text.Json;

namespace Magnum.Fuzz.Tests.Verdicts;

/// <summary>Tells the shapes of error bodies apart by their members, their order and their types.</summary>
internal static class ErrorShapes
{
    private static readonly string[] Members = ["request_id", "code", "status", "title", "detail", "links"];
    private static readonly string[] MicroversionMembers = ["code", "title", "max_version", "min_version", "links"];

    /// <summary>The shape of a body with a status.</summary>
    public static ErrorShape Of(JsonElement body, int status)
    {
        if (body.ValueKind != JsonValueKind.Object) return ErrorShape.None;
        if (body.TryGetProperty("error", out var keystone)) return IsKeystone(keystone, status) ? ErrorShape.Keystone : ErrorShape.None;
        if (!body.TryGetProperty("errors", out var errors) || errors.ValueKind != JsonValueKind.Array || errors.GetArrayLength() != 1) return ErrorShape.None;
        var error = errors[0];
        var names = error.EnumerateObject().Select(member => member.Name).ToList();
        if (MicroversionMembers.All(names.Contains)) return status == 406 && !names.Contains("status") ? ErrorShape.Microversion : ErrorShape.None;
        if (!names.SequenceEqual(Members)) return ErrorShape.None;
        if (error.GetProperty("request_id").GetString() != "" || error.GetProperty("status").GetInt32() != status) return ErrorShape.None;
        return error.GetProperty("code").GetString() switch
        {
            "" => ErrorShape.Framework,
            "client" when status < 500 => ErrorShape.Handler,
            _ => ErrorShape.None,
        };
    }

    private static bool IsKeystone(JsonElement error, int status) =>
        status == 401 && error.GetProperty("code").GetInt32() == 401 && error.GetProperty("title").GetString() == "Unauthorized"
        && error.GetProperty("message").ValueKind == JsonValueKind.String;
}
