using System.Net;
using Magnum.Sandbox.Faults;
using Magnum.Scenario.Tests.Product;

namespace Magnum.Scenario.Tests.Lifecycle;

/// <summary>A delete acts by the cluster's trust; without one it acts by the token of him who asks.</summary>
public sealed class BrokenTrustTests
{
    [Fact]
    public async Task A_cluster_whose_stack_was_refused_is_deleted_although_its_trust_was_taken_back()
    {
        await using var cloud = await ProductCloud.StartAsync();
        cloud.Sandbox.Faults.Add(new HttpFault { Service = "orchestration", Method = "POST", Path = "/stacks$", Status = 400, Body = "{}" });
        var uuid = await cloud.CreateClusterAsync("refused");
        await cloud.WaitForStatusAsync(uuid, "CREATE_FAILED");

        await cloud.Api.DeleteAsync($"clusters/{uuid}");

        await cloud.WaitUntilGoneAsync(uuid);
        Leftovers.Of(cloud).Should().Be(Leftovers.None);
    }

    [Fact]
    public async Task A_cluster_whose_trust_was_revoked_is_deleted_by_its_user()
    {
        await using var cloud = await ProductCloud.StartAsync();
        var uuid = await cloud.CreateClusterAsync("orphan");
        await cloud.WaitForStatusAsync(uuid, "CREATE_COMPLETE");
        foreach (var trust in cloud.Sandbox.World.Trusts.ToList())
            await cloud.Api.DeleteAsync($"{cloud.Sandbox.KeystoneUrl}/OS-TRUST/trusts/{trust.Id}");
        cloud.Sandbox.World.Trusts.Should().BeEmpty();

        await cloud.Api.DeleteAsync($"clusters/{uuid}");

        await cloud.WaitUntilGoneAsync(uuid);
        Leftovers.Of(cloud).Should().Be(Leftovers.None);
    }

    [Fact]
    public async Task A_cluster_without_a_stack_is_deleted_by_an_administrator_of_another_project()
    {
        await using var cloud = await ProductCloud.StartAsync();
        cloud.Sandbox.Faults.Add(new HttpFault { Service = "orchestration", Method = "POST", Path = "/stacks$", Status = 400, Body = "{}" });
        var uuid = await cloud.CreateClusterAsync("refused");
        await cloud.WaitForStatusAsync(uuid, "CREATE_FAILED");
        using var admin = await cloud.AdminAsync();

        using var answer = await admin.DeleteAsync($"clusters/{uuid}");

        answer.StatusCode.Should().Be(HttpStatusCode.NoContent);
        await cloud.WaitUntilGoneAsync(uuid);
        Leftovers.Of(cloud).Should().Be(Leftovers.None);
    }

    [Fact]
    public async Task A_trust_that_stops_working_while_it_is_in_use_gives_way_to_the_user()
    {
        await using var cloud = await ProductCloud.StartAsync();
        var uuid = await cloud.CreateClusterAsync("disowned");
        await cloud.WaitForStatusAsync(uuid, "CREATE_COMPLETE");
        // The token of the trust is not good any more, and Keystone gives no new one.
        cloud.Sandbox.Faults.Add(new HttpFault { Service = "load-balancer", Status = 401, Body = "{}", Times = 1 });
        cloud.Sandbox.Faults.Add(new HttpFault { Service = "identity", Method = "POST", Path = "/auth/tokens$", Status = 403, Body = "{}", Times = 2 });

        await cloud.Api.DeleteAsync($"clusters/{uuid}");

        await cloud.WaitUntilGoneAsync(uuid);
        cloud.Sandbox.Faults.Rules.Should().BeEmpty("each of them was met");
        Leftovers.Of(cloud).Should().Be(Leftovers.None);
    }
}
