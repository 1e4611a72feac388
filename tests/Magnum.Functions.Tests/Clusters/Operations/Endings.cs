using Magnum.Data.Operations;
using Magnum.Domain.Clusters;
using Magnum.Domain.NodeGroups;
using Magnum.Domain.Operations;

namespace Magnum.Functions.Tests.Clusters.Operations;

/// <summary>Operations about to end.</summary>
internal static class Endings
{
    /// <summary>A cluster with a master group and the groups named, each with its status.</summary>
    public static OperationEnding Of(
        OperationKind kind, ResourceStatus status, OperationInput? input, params (string Name, ResourceStatus Status)[] groups)
    {
        var cluster = new Cluster { Uuid = "c", Name = "c", ProjectId = "p", UserId = "u", ClusterTemplateId = "t", Status = status, StackId = "s" };
        cluster.NodeGroups.AddRange(groups.Select(group => new NodeGroup
        {
            Uuid = group.Name,
            Name = group.Name,
            ClusterId = "c",
            ProjectId = "p",
            Status = group.Status,
            NodeCount = 3,
        }));
        return new OperationEnding(cluster, Operation(kind, input), []);
    }

    public static Operation Operation(OperationKind kind, OperationInput? input, OperationState state = OperationState.Running) =>
        new() { Id = "o", ClusterUuid = "c", ProjectId = "p", UserId = "u", Kind = kind, Input = input, State = state };

    public static NodeGroup Group(this OperationEnding ending, string name) => ending.Cluster.NodeGroups.Single(group => group.Name == name);
}
