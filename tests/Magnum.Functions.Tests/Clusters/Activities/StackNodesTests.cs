using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Hosting.Settings;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Tests.Clusters.Activities;

public sealed class StackNodesTests
{
    [Theory]
    [InlineData(OperationKind.CreateCluster, 20)]
    [InlineData(OperationKind.ResizeCluster, 0)]
    [InlineData(OperationKind.CreateNodeGroup, 0)]
    [InlineData(OperationKind.UpgradeCluster, 0)]
    public void The_setting_is_for_stacks_that_are_being_made(OperationKind kind, int size) =>
        new StackNodes(null!, Options.Create(new ClusterTemplateOptions { DefaultBootVolumeSize = 20 })).BootVolumeSize(kind).Should().Be(size);
}
