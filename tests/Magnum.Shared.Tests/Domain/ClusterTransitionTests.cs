using Magnum.Domain.Clusters;

namespace Magnum.Shared.Tests.Domain;

public sealed class ClusterTransitionTests
{
    private static readonly ResourceStatus[] Complete =
    [
        ResourceStatus.CreateComplete, ResourceStatus.UpdateComplete, ResourceStatus.ResumeComplete, ResourceStatus.RestoreComplete,
        ResourceStatus.RollbackComplete, ResourceStatus.SnapshotComplete, ResourceStatus.CheckComplete, ResourceStatus.AdoptComplete,
    ];

    /// <summary>Per event: from where it may come, and where it leads.</summary>
    private static readonly Dictionary<ClusterEvent, (ResourceStatus?[] From, ResourceStatus To)> Table = new()
    {
        [ClusterEvent.CreateAccepted] = ([null], ResourceStatus.CreateInProgress),
        [ClusterEvent.CreateSucceeded] = ([ResourceStatus.CreateInProgress], ResourceStatus.CreateComplete),
        [ClusterEvent.CreateFailed] = ([ResourceStatus.CreateInProgress], ResourceStatus.CreateFailed),
        [ClusterEvent.UpdateAccepted] =
            ([.. Enum.GetValues<ResourceStatus>().Except([ResourceStatus.DeleteInProgress, ResourceStatus.DeleteComplete])], ResourceStatus.UpdateInProgress),
        [ClusterEvent.UpdateSucceeded] = ([ResourceStatus.UpdateInProgress], ResourceStatus.UpdateComplete),
        [ClusterEvent.UpdateFailed] = ([ResourceStatus.UpdateInProgress], ResourceStatus.UpdateFailed),
        [ClusterEvent.UpdateRolledBack] = ([ResourceStatus.UpdateInProgress], ResourceStatus.RollbackComplete),
        [ClusterEvent.DeleteAccepted] = ([.. Enum.GetValues<ResourceStatus>()], ResourceStatus.DeleteInProgress),
        [ClusterEvent.DeleteSucceeded] = ([ResourceStatus.DeleteInProgress], ResourceStatus.DeleteComplete),
        [ClusterEvent.DeleteFailed] = ([ResourceStatus.DeleteInProgress], ResourceStatus.DeleteFailed),
    };

    public static TheoryData<ResourceStatus?, ClusterEvent> Everything()
    {
        var data = new TheoryData<ResourceStatus?, ClusterEvent>();
        foreach (var e in Enum.GetValues<ClusterEvent>())
        {
            data.Add(null, e);
            foreach (var status in Enum.GetValues<ResourceStatus>())
                data.Add(status, e);
        }

        return data;
    }

    [Theory, MemberData(nameof(Everything))]
    public void Every_status_and_event_leads_where_the_table_says(ResourceStatus? current, ClusterEvent e)
    {
        var next = () => ClusterTransitions.Next(current, e);

        var (from, to) = Table[e];
        if (from.Contains(current))
            next().Should().Be(to);
        else
            next.Should().Throw<InvalidTransitionException>().Which.Should().Match<InvalidTransitionException>(refused => refused.Current == current && refused.ClusterEvent == e);
    }

    [Fact]
    public void Statuses_are_grouped_as_the_contract_has_it()
    {
        var all = Enum.GetValues<ResourceStatus>();

        all.Where(status => ClusterStatusRules.Updatable(status)).Should().BeEquivalentTo(Complete);
        all.Where(status => ClusterStatusRules.Resizable(status)).Should()
            .BeEquivalentTo([.. Complete, ResourceStatus.UpdateInProgress, ResourceStatus.UpdateFailed]);
        all.Where(status => ClusterStatusRules.InProgress(status)).Select(status => status.ToWire())
            .Should().BeEquivalentTo(ResourceStatusNames.All.Where(name => name.EndsWith("_IN_PROGRESS", StringComparison.Ordinal)));
        all.Where(status => ClusterStatusRules.Failed(status)).Select(status => status.ToWire())
            .Should().BeEquivalentTo(ResourceStatusNames.All.Where(name => name.EndsWith("_FAILED", StringComparison.Ordinal)));
        ClusterStatusRules.Updatable(null).Should().BeFalse();
    }

    [Fact]
    public void Wire_names_are_the_members_in_upper_case_with_underscores()
    {
        foreach (var status in Enum.GetValues<ResourceStatus>())
        {
            status.ToWire().Replace("_", "", StringComparison.Ordinal).Should().BeEquivalentTo(status.ToString());
            ResourceStatusNames.Parse(status.ToWire()).Should().Be(status);
        }

        foreach (var health in Enum.GetValues<HealthStatus>())
            HealthStatusNames.Parse(health.ToWire()).Should().Be(health);
        ResourceStatusNames.All.Should().HaveCount(18);
        ResourceStatusNames.TryParse("create_complete", out _).Should().BeFalse();
        HealthStatusNames.TryParse(null, out _).Should().BeFalse();
        ((Action)(() => ResourceStatusNames.Parse("SUSPEND_COMPLETE"))).Should().Throw<FormatException>();
    }
}
