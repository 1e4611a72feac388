using System.Text.Json;
using System.Text.Json.Serialization;

namespace Magnum.Sandbox.Seed;

/// <summary>Reads the seed: a JSON file with comments allowed, or the built-in one.</summary>
internal static class SeedFile
{
    public const string BuiltIn = "the built-in seed";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static async Task<SeedDocument> ReadAsync(string? path, CancellationToken cancellation)
    {
        await using var file = string.IsNullOrWhiteSpace(path) ? OpenBuiltIn() : Open(path);
        try
        {
            return await JsonSerializer.DeserializeAsync<SeedDocument>(file, Format, cancellation)
                ?? throw new SandboxSeedException($"Sandbox seed {Name(path)}: the document is null.");
        }
        catch (JsonException problem)
        {
            throw new SandboxSeedException(
                $"Sandbox seed {Name(path)}: at {problem.Path ?? "$"}, line {problem.LineNumber + 1}: {FirstSentence(problem.Message)}", problem);
        }
    }

    private static string Name(string? path) => string.IsNullOrWhiteSpace(path) ? BuiltIn : path;

    private static Stream OpenBuiltIn() => typeof(SeedFile).Assembly.GetManifestResourceStream("Magnum.Sandbox.Seed.default.json")!;

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SandboxSeedException($"Sandbox seed {path}: cannot be read: {problem.Message}", problem);
        }
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
