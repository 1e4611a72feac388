using System.Net;
using Magnum.Sandbox.Faults;

namespace Magnum.Sandbox.Tests.Control;

public sealed class FaultTests
{
    private const string Networks = "network/v2.0/networks";

    [Fact]
    public async Task A_rule_fails_as_often_as_it_says_and_only_what_it_names()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");
        cloud.Sandbox.Faults.Add(new HttpFault { Service = "network", Method = "get", Path = "/networks$", Status = 503, Body = "{\"busy\":true}", Times = 2, RetryAfter = 1 });

        var first = await cloud.GetAsync(Networks, demo);
        var elsewhere = await cloud.GetAsync("network/v2.0/subnets", demo);
        var second = await cloud.GetAsync(Networks, demo);
        var third = await cloud.GetAsync(Networks, demo);

        (first.Status, second.Status, third.Status).Should()
            .Be((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK));
        first.Text.Should().Be("{\"busy\":true}");
        elsewhere.Status.Should().Be(HttpStatusCode.OK);
        cloud.Sandbox.Faults.Rules.Should().BeEmpty("it is spent");
    }

    [Fact]
    public async Task An_aborted_request_has_no_answer()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");
        cloud.Sandbox.Faults.Add(new HttpFault { Service = "image", Abort = true });

        await FluentActions.Awaiting(() => cloud.GetAsync("image/v2/images", demo)).Should().ThrowAsync<HttpRequestException>();

        await UntilAsync(() => cloud.Sandbox.Journal.Entries.Any(entry => entry is { Service: "image", Status: 0 }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_can_be_lost_after_the_request_took_effect(bool abort)
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");
        cloud.Sandbox.Faults.Add(new HttpFault { Method = "POST", Service = "network", AfterHandling = true, Abort = abort, Status = 502 });

        var send = () => cloud.SendAsync(HttpMethod.Post, Networks, demo, new { network = new { name = "made" } });

        if (abort)
            await send.Should().ThrowAsync<HttpRequestException>();
        else
            (await send()).Status.Should().Be(HttpStatusCode.BadGateway);
        cloud.World.Networks.Count(row => row.Name == "made").Should().Be(1);
    }

    [Fact]
    public async Task Latency_runs_by_the_sandbox_clock()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");
        cloud.Sandbox.Faults.Add(new HttpFault { Service = "network", LatencySeconds = 30 });

        var pending = cloud.GetAsync(Networks, demo);
        while (!pending.IsCompleted)
        {
            cloud.Sandbox.Advance(TimeSpan.FromSeconds(10));
            await Task.WhenAny(pending, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System));
        }

        (await pending).Status.Should().Be(HttpStatusCode.OK);
        (cloud.Sandbox.Time.GetUtcNow() - cloud.Time.GetUtcNow()).Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Faults_are_set_listed_and_lifted_over_http()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");

        var http = await cloud.SendAsync(HttpMethod.Post, "sandbox/faults", body: new { http = new { id = "f1", service = "network", status = 500 } });
        var stack = await cloud.SendAsync(HttpMethod.Post, "sandbox/faults",
            body: new { stack = new { kind = "fail", stack = "^k8s", resource = "kube_masters", action = "create", reason = "no host" } });
        var failing = await cloud.GetAsync(Networks, demo);
        var listed = await cloud.GetAsync("sandbox/faults");
        var lifted = await cloud.SendAsync(HttpMethod.Delete, "sandbox/faults/f1");

        http.Status.Should().Be(HttpStatusCode.Created, http.Text);
        stack.Status.Should().Be(HttpStatusCode.Created, stack.Text);
        failing.Status.Should().Be(HttpStatusCode.InternalServerError);
        listed.Json.AsArray().Should().HaveCount(2);
        lifted.Status.Should().Be(HttpStatusCode.NoContent);
        (await cloud.GetAsync(Networks, demo)).Status.Should().Be(HttpStatusCode.OK);
        cloud.Sandbox.Faults.Rules.OfType<StackFault>().Single().Reason.Should().Be("no host");
        (await cloud.SendAsync(HttpMethod.Delete, "sandbox/faults")).Status.Should().Be(HttpStatusCode.NoContent);
        cloud.Sandbox.Faults.Rules.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"http":{"path":"("}}""")]
    [InlineData("""{"http":{"statuss":500}}""")]
    [InlineData("""{"http":{"times":0}}""")]
    [InlineData("""nonsense""")]
    public async Task A_fault_that_makes_no_sense_is_refused_with_the_reason(string body)
    {
        await using var cloud = await TestCloud.StartAsync();

        using var content = new StringContent(body);
        using var answer = await cloud.Http.PostAsync("sandbox/faults", content);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("\"error\":");
        cloud.Sandbox.Faults.Rules.Should().BeEmpty();
    }

    [Fact]
    public void A_stack_rule_is_taken_by_kind_name_and_action()
    {
        var faults = new SandboxFaults();
        faults.Add(new StackFault { Kind = StackFaultKind.Fail, Stack = "^a", Action = StackAction.Delete, Times = 1 });

        faults.TakeStack(StackFaultKind.Fail, "a-1", StackAction.Create).Should().BeNull();
        faults.TakeStack(StackFaultKind.Hang, "a-1", StackAction.Delete).Should().BeNull();
        faults.TakeStack(StackFaultKind.Fail, "b-1", StackAction.Delete).Should().BeNull();
        faults.TakeStack(StackFaultKind.Fail, "a-1", StackAction.Delete).Should().NotBeNull();
        faults.TakeStack(StackFaultKind.Fail, "a-1", StackAction.Delete).Should().BeNull("it is spent");
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!holds())
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, limit.Token);
    }
}
