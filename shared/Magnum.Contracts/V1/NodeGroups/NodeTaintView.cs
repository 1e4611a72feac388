using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Magnum.Contracts.V1.NodeGroups;

/// <summary>A Kubernetes taint.</summary>
public sealed record NodeTaintView
{
    /// <summary>The key.</summary>
    [MinLength(1)]
    [JsonPropertyName("key")]
    public required string Key { get; init; }

    /// <summary>The value; left out when there is none.</summary>
    [JsonPropertyName("value"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Value { get; init; }

    /// <summary>NoSchedule, PreferNoSchedule or NoExecute.</summary>
    [AllowedValues("NoSchedule", "PreferNoSchedule", "NoExecute")]
    [JsonPropertyName("effect")]
    public required string Effect { get; init; }
}
