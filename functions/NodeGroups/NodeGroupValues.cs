using Magnum.Domain.Clusters;
using Magnum.Domain.Faults;
using Magnum.Domain.NodeGroups;
using Magnum.Functions.Http.Bodies;
using Names = Magnum.Functions.NodeGroups.NodeGroupAttributes;

namespace Magnum.Functions.NodeGroups;

/// <summary>The body of a new node group, each attribute read by its rule. Null leaves the choice to the cluster.</summary>
internal sealed record NodeGroupValues
{
    public NodeGroupValues(AttributeReader reader)
    {
        Id = reader.Integer(Names.Id, 1);
        reader.Uuid(Names.Uuid);
        Name = reader.Text(Names.Name) ?? throw Missing(Names.Name);
        reader.PlainText(Names.ClusterId);
        DockerVolumeSize = reader.Integer(Names.DockerVolumeSize, 1);
        (Labels, MergeLabels) = (reader.Labels(Names.Labels), reader.Boolean(Names.MergeLabels) ?? false);
        (FlavorId, ImageId) = (reader.Text(Names.FlavorId), reader.Text(Names.ImageId));
        NodeCount = reader.Integer(Names.NodeCount, 0) ?? 1;
        Role = reader.Text(Names.Role) ?? (reader.Has(Names.Role) ? throw Missing(Names.Role) : NodeGroupRoles.Worker);
        MinNodeCount = reader.Integer(Names.MinNodeCount, 0) ?? (reader.Has(Names.MinNodeCount) ? throw Missing(Names.MinNodeCount) : 0);
        MaxNodeCount = reader.Integer(Names.MaxNodeCount, 0);
        IsDefault = reader.Boolean(Names.IsDefault);
        (Status, StatusReason) = (reader.Choice(Names.Status, ResourceStatusNames.All), reader.PlainText(Names.StatusReason));
        Version = reader.PlainText(Names.Version);
        NodeLabels = reader.Texts(Names.NodeLabels);
        NodeTaints = reader.Taints(Names.NodeTaints);
        foreach (var name in Names.IgnoredObjects) reader.IgnoreObject(name);
    }

    /// <summary>The row number, if the client wants one.</summary>
    public int? Id { get; }
    public string Name { get; }
    public int? DockerVolumeSize { get; }
    public Dictionary<string, string>? Labels { get; }
    public bool MergeLabels { get; }
    public string? FlavorId { get; }
    public string? ImageId { get; }
    public int NodeCount { get; }
    public string Role { get; }
    public int MinNodeCount { get; }
    public int? MaxNodeCount { get; }
    public bool? IsDefault { get; }
    public string? Status { get; }
    public string? StatusReason { get; }
    public string? Version { get; }
    public Dictionary<string, string>? NodeLabels { get; }
    public TaintReading? NodeTaints { get; }

    private static Fault Missing(string name) => Faults.InvalidInput(name, "None", "Value should not be null.");
}
