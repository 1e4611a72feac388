using Magnum.Domain.NodeGroups;

namespace Magnum.Shared.Tests.Domain;

public sealed class DefaultNodeGroupsTests
{
    [Theory]
    [InlineData(true, "default-master")]
    [InlineData(false, "default-worker")]
    public void The_first_groups_are_found_behind_those_of_the_user(bool master, string name) => DefaultNodeGroups.Of(
        [
            Group("early", NodeGroupRoles.Worker),
            Group(NodeGroupNames.DefaultMaster, NodeGroupRoles.Master),
            Group(NodeGroupNames.DefaultWorker, NodeGroupRoles.Worker),
        ],
        master)!.Name.Should().Be(name);

    [Fact]
    public void There_may_be_none() => DefaultNodeGroups.Of([], master: false).Should().BeNull();

    private static NodeGroup Group(string name, string role) =>
        new() { Uuid = name, Name = name, ClusterId = "c", ProjectId = "p", Role = role, IsDefault = true };
}
