using System.Text.Json;

namespace Magnum.Contract.Tests.Policies;

/// <summary>A request and who is let in, as the table has it.</summary>
internal sealed record MatrixRow
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    private static readonly Lazy<Dictionary<string, MatrixRow>> Table = new(() =>
        JsonSerializer.Deserialize<Dictionary<string, MatrixRow>>(File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Policies", "matrix.json")), Json)!);

    /// <summary>All rows by method and route, e.g. "GET /v1/clusters/{}".</summary>
    public static IReadOnlyDictionary<string, MatrixRow> All => Table.Value;

    /// <summary>Path with names of targets in braces.</summary>
    public required string Path { get; init; }

    /// <summary>A body that passes parsing, so that the policy is what decides.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>By column, with only new defaults.</summary>
    public required Dictionary<string, string> New { get; init; }

    /// <summary>By column, with deprecated checks as well.</summary>
    public required Dictionary<string, string> Old { get; init; }
}
