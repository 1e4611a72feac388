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
}
