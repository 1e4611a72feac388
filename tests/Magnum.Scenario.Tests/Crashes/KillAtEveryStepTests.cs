using Magnum.Functions.Clusters.Create;
using Magnum.Functions.Clusters.Delete;
using Magnum.Functions.Clusters.Update;
using Magnum.Scenario.Tests.Product;

namespace Magnum.Scenario.Tests.Crashes;

/// <summary>
/// The product process is killed with <c>kill -9</c> again and again while it works on one cluster: right after the answer,
/// in every step, and around every call that makes or removes something in the cloud. It must end as if nothing had been.
/// </summary>
public sealed class KillAtEveryStepTests
{
    [Fact]
    public async Task A_create_that_is_killed_at_every_step_ends_complete_with_one_of_everything()
    {
        await using var cloud = await ProductCloud.StartAsync();
        var crashes = new Crashes(cloud);
        crashes.Around("identity", "POST", "/users$");
        crashes.Around("identity", "POST", "/trusts$");
        crashes.Around("orchestration", "POST", "/stacks$");

        var uuid = await cloud.CreateClusterAsync("phoenix");
        await cloud.KillAndRestartAsync();
        await crashes.RunAsync(uuid, CreateClusterSteps.All);

        var cluster = await cloud.WaitForStatusAsync(uuid, "CREATE_COMPLETE");
        cluster.GetProperty("health_status").GetString().Should().Be("HEALTHY");
        cluster.GetProperty("node_addresses").GetArrayLength().Should().Be(2);
        crashes.Count.Should().Be(6 + CreateClusterSteps.All.Count, "the product was killed around three calls and in every step");
        var made = Leftovers.Of(cloud);
        made.Stacks.Should().Be(1);
        made.Trusts.Should().Be(1);
        made.Trustees.Should().Be(1);
        made.Certificates.Should().Be(5);
        made.Servers.Should().Be(3);
        cloud.Scalar<int>("select count(*) from operation").Should().Be(1);
    }

    [Fact]
    public async Task A_delete_that_is_killed_at_every_step_leaves_nothing_behind()
    {
        await using var cloud = await ProductCloud.StartAsync();
        var uuid = await cloud.CreateClusterAsync("lemming");
        await cloud.WaitForStatusAsync(uuid, "CREATE_COMPLETE");
        var crashes = new Crashes(cloud);
        crashes.Around("orchestration", "DELETE", "/stacks/");
        crashes.Around("identity", "DELETE", "/trusts/");
        crashes.Around("identity", "DELETE", "/users/");

        (await cloud.Api.DeleteAsync($"clusters/{uuid}")).IsSuccessStatusCode.Should().BeTrue();
        await cloud.KillAndRestartAsync();
        await crashes.RunAsync(uuid, DeleteClusterSteps.All);

        await cloud.WaitUntilGoneAsync(uuid);
        crashes.Count.Should().Be(6 + DeleteClusterSteps.All.Count, "the product was killed around three calls and in every step");
        await cloud.UntilAsync(() => Leftovers.Of(cloud) == Leftovers.None, "nothing to be left");
    }

    [Fact]
    public async Task A_resize_that_is_killed_at_every_step_ends_with_the_nodes_that_were_asked_for()
    {
        await using var cloud = await ProductCloud.StartAsync();
        var uuid = await cloud.CreateClusterAsync("hydra");
        await cloud.WaitForStatusAsync(uuid, "CREATE_COMPLETE");
        var crashes = new Crashes(cloud);
        crashes.Around("orchestration", "PATCH", "/stacks/");

        await cloud.ResizeAsync(uuid, 3);
        await cloud.KillAndRestartAsync();
        await crashes.RunAsync(uuid, ChangeSteps.All);

        var cluster = await cloud.WaitForStatusAsync(uuid, "UPDATE_COMPLETE");
        cluster.GetProperty("node_addresses").GetArrayLength().Should().Be(3);
        crashes.Count.Should().Be(2 + ChangeSteps.All.Count, "the product was killed around one call and in every step");
        var made = Leftovers.Of(cloud);
        (made.Stacks, made.Servers, made.Trusts, made.Certificates).Should().Be((1, 4, 1, 5));
    }

    [Fact]
    public async Task A_message_that_was_lost_between_commit_and_queue_is_sent_again()
    {
        await using var cloud = await ProductCloud.StartAsync();
        await cloud.KillAsync();
        cloud.ForgetQueues();
        await cloud.StartProductAsync();
        var uuid = await cloud.CreateClusterAsync("letter");
        await cloud.KillAsync();
        cloud.ForgetQueues();

        await cloud.StartProductAsync();

        await cloud.WaitForStatusAsync(uuid, "CREATE_COMPLETE");
        Leftovers.Of(cloud).Stacks.Should().Be(1);
    }
}
