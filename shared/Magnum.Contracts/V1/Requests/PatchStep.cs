using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Magnum.Contracts.Schema;

namespace Magnum.Contracts.V1.Requests;

/// <summary>One step of a JSON patch.</summary>
public sealed record PatchStep
{
    /// <summary>"add", "replace" or "remove".</summary>
    [AllowedValues("add", "replace", "remove")]
    [JsonPropertyName("op")]
    public required string Op { get; init; }

    /// <summary>The attribute, e.g. "/node_count", or a part of it, e.g. "/labels/key".</summary>
    [RegularExpression(@"^(/[\w-]+)+$")]
    [JsonPropertyName("path")]
    public required string Path { get; init; }

    /// <summary>The new value, a text, number or boolean; objects as text with a literal in it.</summary>
    [JsonTypes("string", "integer", "boolean", "null")]
    [JsonPropertyName("value"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? Value { get; init; }
}
