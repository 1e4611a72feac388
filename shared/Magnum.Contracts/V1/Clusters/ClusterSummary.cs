using System.Text.Json.Serialization;
using Magnum.Contracts.Json;
using Magnum.Contracts.Schema;

namespace Magnum.Contracts.V1.Clusters;

/// <summary>A cluster in the short list.</summary>
public sealed record ClusterSummary
{
    /// <summary>The identifier.</summary>
    [Format("uuid")]
    [JsonPropertyName("uuid")]
    public required string Uuid { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>Uuid of the template.</summary>
    [Format("uuid")]
    [JsonPropertyName("cluster_template_id")]
    public required string ClusterTemplateId { get; init; }

    /// <summary>Key pair for SSH.</summary>
    [JsonPropertyName("keypair")]
    public string? Keypair { get; init; }

    /// <summary>How many nodes that are no masters.</summary>
    [JsonPropertyName("node_count")]
    public int NodeCount { get; init; }

    /// <summary>How many masters.</summary>
    [JsonPropertyName("master_count")]
    public int MasterCount { get; init; }

    /// <summary>Size in GiB of the volume for container images.</summary>
    [JsonPropertyName("docker_volume_size")]
    public int? DockerVolumeSize { get; init; }

    /// <summary>The labels in force.</summary>
    [JsonPropertyName("labels")]
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Flavor of the masters.</summary>
    [JsonPropertyName("master_flavor_id")]
    public string? MasterFlavorId { get; init; }

    /// <summary>Flavor of the workers.</summary>
    [JsonPropertyName("flavor_id")]
    public string? FlavorId { get; init; }

    /// <summary>Minutes that creation may take.</summary>
    [JsonPropertyName("create_timeout")]
    public int? CreateTimeout { get; init; }

    /// <summary>Self and bookmark.</summary>
    [JsonPropertyName("links")]
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>Id of the stack; shown below microversion 1.13.</summary>
    [Shown(Before = "1.13")]
    [JsonPropertyName("stack_id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public OptionalText StackId { get; init; }

    /// <summary>Id of the stack; shown from microversion 1.13.</summary>
    [Shown(From = "1.13")]
    [JsonPropertyName("cluster_id"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public OptionalText ClusterId { get; init; }

    /// <summary>The status, for example CREATE_COMPLETE.</summary>
    [ResourceStatus]
    [JsonPropertyName("status")]
    public string? Status { get; init; }

    /// <summary>HEALTHY, UNHEALTHY, UNKNOWN or null.</summary>
    [HealthStatus]
    [JsonPropertyName("health_status")]
    public string? HealthStatus { get; init; }

    /// <summary>Always false in answers.</summary>
    [JsonPropertyName("merge_labels")]
    public bool MergeLabels { get; init; }
}
