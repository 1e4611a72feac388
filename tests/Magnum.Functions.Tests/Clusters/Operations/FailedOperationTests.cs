using Magnum.Domain.Clusters;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using static Magnum.Domain.Clusters.ResourceStatus;

namespace Magnum.Functions.Tests.Clusters.Operations;

public sealed class FailedOperationTests
{
    private static readonly OperationInput Resize = new() { NodeGroupUuid = "b", NodeCount = 3, PreviousNodeCount = 1 };

    [Fact]
    public void A_failed_resize_fails_its_group_and_takes_the_count_back()
    {
        var ending = Endings.Of(OperationKind.ResizeCluster, UpdateInProgress, Resize, ("a", CreateComplete), ("b", UpdateInProgress));

        FailedOperation.Write(ending, new OperationFailure("o", "no host"));

        (ending.Cluster.Status, ending.Cluster.StatusReason).Should().Be((UpdateFailed, "no host"));
        (ending.Group("a").Status, ending.Group("a").StatusReason).Should().Be((CreateComplete, null));
        (ending.Group("b").Status, ending.Group("b").StatusReason, ending.Group("b").NodeCount).Should().Be((UpdateFailed, "no host", 1));
    }

    [Fact]
    public void A_count_that_was_asked_for_meanwhile_stays_and_falls_back_to_the_last_true_one()
    {
        var ending = Endings.Of(OperationKind.ResizeCluster, UpdateInProgress, Resize, ("b", UpdateInProgress));
        ending.Group("b").NodeCount = 5;
        var later = Endings.Operation(OperationKind.ResizeCluster, Resize with { NodeCount = 5, PreviousNodeCount = 3 }, OperationState.Queued);

        FailedOperation.Write(ending with { Waiting = [later] }, new OperationFailure("o", "no host"));

        ending.Group("b").NodeCount.Should().Be(5);
        later.Input!.PreviousNodeCount.Should().Be(1);
    }

    [Theory]
    [InlineData(CreateInProgress, CreateFailed)]
    [InlineData(UpdateInProgress, UpdateFailed)]
    [InlineData(DeleteInProgress, DeleteFailed)]
    public void A_group_fails_in_what_it_was_doing(ResourceStatus before, ResourceStatus after)
    {
        var ending = Endings.Of(OperationKind.CreateNodeGroup, UpdateInProgress, new OperationInput { NodeGroupUuid = "b" }, ("b", before));

        FailedOperation.Write(ending, new OperationFailure("o", "no host"));

        ending.Group("b").Status.Should().Be(after);
    }

    [Fact]
    public void A_change_of_the_whole_cluster_blames_the_groups_that_Heat_names()
    {
        var ending = Endings.Of(OperationKind.RotateCertificates, UpdateInProgress, null, ("a", CreateComplete), ("b", CreateComplete));

        FailedOperation.Write(ending, new OperationFailure("o", "no host", new StackBlame(["a"], [])));

        (ending.Group("a").Status, ending.Group("b").Status, ending.Cluster.Status).Should().Be((UpdateFailed, CreateComplete, UpdateFailed));
    }

    [Fact]
    public void A_failed_create_names_who_failed_and_who_was_not_reached()
    {
        var ending = Endings.Of(
            OperationKind.CreateCluster, CreateInProgress, null, ("a", CreateInProgress), ("b", CreateInProgress), ("c", CreateInProgress));

        FailedOperation.Write(ending, new OperationFailure("o", "no host", new StackBlame(["b"], ["a"])));

        ending.Cluster.NodeGroups.Select(group => group.Status).Should().Equal(CreateComplete, CreateFailed, CreateFailed);
        ending.Group("b").StatusReason.Should().Be("no host");
        ending.Group("c").StatusReason.Should().StartWith("not finished");
    }

    [Fact]
    public void Without_a_culprit_all_groups_share_the_failure()
    {
        var ending = Endings.Of(OperationKind.DeleteCluster, DeleteInProgress, null, ("a", DeleteInProgress), ("b", DeleteInProgress));

        FailedOperation.Write(ending, new OperationFailure("o", "the network is in use"));

        ending.Cluster.NodeGroups.Should().OnlyContain(group => group.Status == DeleteFailed && group.StatusReason == "the network is in use");
    }

    [Fact]
    public void A_change_that_Heat_undid_is_a_completed_rollback()
    {
        var ending = Endings.Of(OperationKind.ResizeCluster, UpdateInProgress, Resize, ("b", UpdateInProgress));

        FailedOperation.Write(ending, new OperationFailure("o", "no host", new StackBlame([], [], RolledBack: true)));

        (ending.Cluster.Status, ending.Group("b").NodeCount).Should().Be((RollbackComplete, 1));
    }

    [Fact]
    public void One_that_only_waited_leaves_the_status_to_the_one_at_work()
    {
        var ending = Endings.Of(OperationKind.ResizeCluster, UpdateInProgress, Resize, ("b", UpdateInProgress));

        FailedOperation.Write(
            ending with { Operation = Endings.Operation(OperationKind.ResizeCluster, Resize, OperationState.Queued) },
            new OperationFailure("o", "could not be started"));

        (ending.Cluster.Status, ending.Group("b").Status, ending.Group("b").NodeCount).Should().Be((UpdateInProgress, UpdateFailed, 1));
    }

    [Fact]
    public void Credentials_that_could_not_be_renewed_show_in_the_reason_only()
    {
        var ending = Endings.Of(OperationKind.RotateCredentials, CreateComplete, null, ("b", CreateComplete));

        FailedOperation.Write(ending, new OperationFailure("o", "the token expired"));

        (ending.Cluster.Status, ending.Cluster.StatusReason, ending.Group("b").Status).Should().Be((CreateComplete, "the token expired", CreateComplete));
    }
}
