using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Functions.Http.Bodies;
using Names = Magnum.Functions.Clusters.Create.ClusterAttributes;

namespace Magnum.Functions.Clusters.Create;

/// <summary>The body of a cluster create, each attribute read by its rule. Null leaves the choice to the template.</summary>
internal sealed record ClusterValues
{
    private const int DefaultTimeoutMinutes = 60;

    private ClusterValues(AttributeReader reader)
    {
        reader.Uuid(Names.Uuid);
        Name = reader.Text(Names.Name, ClusterNames.MaxLength, ClusterNames.Pattern, ClusterNames.MatchesPattern);
        reader.Require(Names.ClusterTemplateId);
        TemplateIdent = reader.PlainText(Names.ClusterTemplateId);
        Keypair = reader.Text(Names.Keypair);
        NodeCount = reader.Integer(Names.NodeCount, 0) ?? 1;
        MasterCount = reader.Integer(Names.MasterCount, 1)
            ?? (reader.Has(Names.MasterCount) ? throw Faults.InvalidInput(Names.MasterCount, "None", "Value should be an integer.") : 1);
        DockerVolumeSize = reader.Integer(Names.DockerVolumeSize, 1);
        (Labels, MergeLabels) = (reader.Labels(Names.Labels), reader.Boolean(Names.MergeLabels) ?? false);
        (MasterFlavorId, FlavorId) = (reader.Text(Names.MasterFlavorId), reader.Text(Names.FlavorId));
        CreateTimeout = reader.Has(Names.CreateTimeout) ? reader.Integer(Names.CreateTimeout, 0) : DefaultTimeoutMinutes;
        reader.Choice(Names.Status, ResourceStatusNames.All);
        reader.PlainText(Names.StatusReason);
        HealthStatus = reader.Choice(Names.HealthStatus, HealthStatusNames.All);
        HealthStatusReason = reader.Texts(Names.HealthStatusReason) ?? [];
        DiscoveryUrl = reader.PlainText(Names.DiscoveryUrl);
        (FixedNetwork, FixedSubnet) = (reader.Text(Names.FixedNetwork), reader.Text(Names.FixedSubnet));
        FloatingIpEnabled = reader.Has(Names.FloatingIpEnabled) ? reader.Boolean(Names.FloatingIpEnabled) ?? true : null;
        MasterLbEnabled = reader.Has(Names.MasterLbEnabled) ? reader.Boolean(Names.MasterLbEnabled) ?? false : null;
        foreach (var name in Names.IgnoredObjects) reader.IgnoreObject(name);
    }

    public string? Name { get; }
    public string? TemplateIdent { get; }
    public string? Keypair { get; }
    public int NodeCount { get; }
    public int MasterCount { get; }
    public int? DockerVolumeSize { get; }
    public Dictionary<string, string>? Labels { get; }
    public bool MergeLabels { get; }
    public string? MasterFlavorId { get; }
    public string? FlavorId { get; }
    public int? CreateTimeout { get; }
    public string? HealthStatus { get; }
    public Dictionary<string, string> HealthStatusReason { get; }
    public string? DiscoveryUrl { get; }
    public string? FixedNetwork { get; }
    public string? FixedSubnet { get; }
    public bool? FloatingIpEnabled { get; }
    public bool? MasterLbEnabled { get; }

    /// <summary>Reads and checks a body.</summary>
    public static ClusterValues Read(AttributeReader reader) => new(reader);
}
