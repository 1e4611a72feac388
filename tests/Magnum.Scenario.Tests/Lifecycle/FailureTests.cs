using Magnum.Sandbox.Faults;
using Magnum.Scenario.Tests.Product;

namespace Magnum.Scenario.Tests.Lifecycle;

public sealed class FailureTests
{
    [Fact]
    public async Task A_failed_resource_is_named_with_its_reason_and_a_delete_cleans_everything()
    {
        await using var cloud = await ProductCloud.StartAsync();
        cloud.Sandbox.Faults.Add(new StackFault
        {
            Kind = StackFaultKind.Fail,
            Action = StackAction.Create,
            Stack = "^unlucky",
            Resource = "server",
            Reason = "ResourceInError: Went to status ERROR due to \"Message: No valid host was found.\"",
        });

        var uuid = await cloud.CreateClusterAsync("unlucky");
        var cluster = await cloud.WaitForStatusAsync(uuid, "CREATE_FAILED");

        cluster.GetProperty("status_reason").GetString().Should().Contain("OS::Nova::Server").And.Contain("No valid host was found");
        cluster.GetProperty("faults").EnumerateObject().Should().NotBeEmpty();
        Leftovers.Of(cloud).Stacks.Should().Be(1, "a failed stack is kept to be looked at");

        cloud.Sandbox.Faults.Clear();
        await cloud.Api.DeleteAsync($"clusters/{uuid}");
        await cloud.WaitUntilGoneAsync(uuid);
        Leftovers.Of(cloud).Should().Be(Leftovers.None);
    }

    [Fact]
    public async Task A_cluster_is_deleted_while_it_is_being_created_and_nothing_stays()
    {
        await using var cloud = await ProductCloud.StartAsync(stackSeconds: 120);
        var uuid = await cloud.CreateClusterAsync("brief");
        await cloud.UntilAsync(() => cloud.Stacks.Count == 1, "the stack to be there");

        await cloud.Api.DeleteAsync($"clusters/{uuid}");
        await cloud.Api.DeleteAsync($"clusters/{uuid}");
        cloud.Sandbox.Advance(TimeSpan.FromMinutes(5));

        await cloud.WaitUntilGoneAsync(uuid);
        Leftovers.Of(cloud).Should().Be(Leftovers.None);
        cloud.Scalar<int>("select count(*) from operation where kind = 'DeleteCluster'").Should().Be(1, "a delete in progress is not accepted twice");
    }

    [Fact]
    public async Task A_trust_that_Keystone_refuses_is_not_asked_for_again_and_leaves_no_trustee()
    {
        await using var cloud = await ProductCloud.StartAsync();
        cloud.Sandbox.Faults.Add(new HttpFault
        {
            Service = "identity",
            Method = "POST",
            Path = "/OS-TRUST/trusts$",
            Status = 403,
            Body = """{"error": {"code": 403, "title": "Forbidden", "message": "You are not authorized to perform the requested action: identity:create_trust."}}""",
        });

        var uuid = await cloud.CreateClusterAsync("mistrusted");
        var cluster = await cloud.WaitForStatusAsync(uuid, "CREATE_FAILED");

        cluster.GetProperty("status_reason").GetString().Should().Contain("identity:create_trust");
        Leftovers.Of(cloud).Should().Be(Leftovers.None);
    }

    [Fact]
    public async Task A_stack_that_cannot_be_made_takes_trust_and_certificates_back_at_once()
    {
        await using var cloud = await ProductCloud.StartAsync();
        cloud.Sandbox.Faults.Add(new HttpFault
        {
            Service = "orchestration",
            Method = "POST",
            Path = "/stacks$",
            Status = 400,
            Body = """{"code": 400, "title": "Bad Request", "error": {"message": "Property error: nodes: the quota is used up"}}""",
        });

        var uuid = await cloud.CreateClusterAsync("refused");
        var cluster = await cloud.WaitForStatusAsync(uuid, "CREATE_FAILED");

        cluster.GetProperty("status_reason").GetString().Should().Contain("the quota is used up");
        Leftovers.Of(cloud).Should().Be(Leftovers.None);
    }

    [Fact]
    public async Task A_cloud_that_is_away_for_a_while_is_waited_for()
    {
        await using var cloud = await ProductCloud.StartAsync();
        cloud.Sandbox.Faults.Add(new HttpFault { Service = "orchestration", Status = 503, Times = 6 });
        cloud.Sandbox.Faults.Add(new HttpFault { Service = "orchestration", Abort = true, Times = 3 });

        var uuid = await cloud.CreateClusterAsync("patient");

        (await cloud.WaitForStatusAsync(uuid, "CREATE_COMPLETE")).GetProperty("health_status").GetString().Should().Be("HEALTHY");
        Leftovers.Of(cloud).Stacks.Should().Be(1);
    }

    [Fact]
    public async Task A_stack_that_never_ends_fails_at_the_time_out_that_the_user_gave()
    {
        await using var cloud = await ProductCloud.StartAsync();
        cloud.Sandbox.Faults.Add(new StackFault { Kind = StackFaultKind.Hang, Action = StackAction.Create, Stack = "^endless" });
        var uuid = await cloud.CreateClusterAsync(
            "endless", new { name = "endless", cluster_template_id = "endless-template", keypair = "testkey", create_timeout = 3 });
        await cloud.UntilAsync(() => cloud.Stacks.Count == 1, "the stack to be there");

        cloud.Sandbox.Advance(TimeSpan.FromMinutes(4));

        var cluster = await cloud.WaitForStatusAsync(uuid, "CREATE_FAILED");
        cluster.GetProperty("status_reason").GetString().Should().Contain("timed out");
    }
}
