using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using static Magnum.Domain.Clusters.ResourceStatus;

namespace Magnum.Functions.Tests.Clusters.Operations;

public sealed class SucceededOperationTests
{
    [Fact]
    public void The_stack_is_as_the_rows_say_so_all_groups_are_complete_and_leaving_ones_gone()
    {
        var ending = Endings.Of(
            OperationKind.ResizeCluster, UpdateInProgress, new OperationInput { NodeGroupUuid = "b" },
            ("a", CreateComplete), ("b", UpdateInProgress), ("c", CreateFailed), ("d", DeleteFailed), ("e", UpdateFailed));
        ending.Group("e").StatusReason = "no host";

        SucceededOperation.Write(ending);

        ending.Cluster.Status.Should().Be(UpdateComplete);
        ending.Cluster.NodeGroups.Select(group => (group.Name, group.Status)).Should().Equal(
            ("a", CreateComplete), ("b", UpdateComplete), ("c", CreateComplete), ("e", UpdateComplete));
        ending.Cluster.NodeGroups.Should().OnlyContain(group => group.StackId == "s" && group.StatusReason == null);
    }

    [Fact]
    public void Groups_with_which_a_waiting_operation_has_plans_are_left_to_it()
    {
        var ending = Endings.Of(
            OperationKind.ResizeCluster, UpdateInProgress, new OperationInput { NodeGroupUuid = "a" }, ("a", DeleteInProgress), ("b", CreateInProgress));

        SucceededOperation.Write(ending with
        {
            Waiting =
            [
                Endings.Operation(OperationKind.DeleteNodeGroup, new OperationInput { NodeGroupUuid = "a" }),
                Endings.Operation(OperationKind.CreateNodeGroup, new OperationInput { NodeGroupUuid = "b" }),
            ],
        });

        ending.Cluster.NodeGroups.Select(group => group.Status).Should().Equal(DeleteInProgress, CreateInProgress);
    }

    [Fact]
    public void A_deleted_group_goes_even_if_somebody_wanted_to_resize_it_meanwhile()
    {
        var input = new OperationInput { NodeGroupUuid = "a" };
        var ending = Endings.Of(OperationKind.DeleteNodeGroup, UpdateInProgress, input, ("a", UpdateInProgress), ("b", CreateComplete));

        SucceededOperation.Write(ending with { Waiting = [Endings.Operation(OperationKind.ResizeCluster, input)] });

        ending.Cluster.NodeGroups.Select(group => group.Name).Should().Equal("b");
    }

    [Fact]
    public void New_credentials_change_no_status()
    {
        var ending = Endings.Of(OperationKind.RotateCredentials, UpdateFailed, null, ("a", UpdateFailed));

        SucceededOperation.Write(ending);

        (ending.Cluster.Status, ending.Group("a").Status).Should().Be((UpdateFailed, UpdateFailed));
    }
}
