using System.Net;

namespace Magnum.Sandbox.Tests.Control;

public sealed class JournalTests
{
    [Fact]
    public async Task Every_request_is_written_down_with_its_status()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");
        await cloud.SendAsync(HttpMethod.Get, "network/v2.0/networks?name=x", demo, null, ("X-Openstack-Request-Id", "req-1"));
        await cloud.GetAsync("image/v2/images/none", demo);

        var entries = await EntriesAsync(cloud, 3);

        entries.Select(entry => (entry.Service, entry.Method, entry.Path, entry.Status)).Should().Equal(
            ("identity", "POST", "/identity/v3/auth/tokens", 201),
            ("network", "GET", "/network/v2.0/networks?name=x", 200),
            ("image", "GET", "/image/v2/images/none", 404));
        entries[1].RequestId.Should().Be("req-1");
        entries[1].At.Should().Be(cloud.Time.GetUtcNow());
        cloud.Sandbox.Journal.Count("network", "GET", "/networks").Should().Be(1);
    }

    [Fact]
    public async Task It_forgets_the_oldest_when_it_is_full()
    {
        await using var cloud = await TestCloud.StartAsync(options => options.JournalCapacity = 2);
        foreach (var path in (string[])["identity/a", "identity/b", "identity/c"])
            await cloud.GetAsync(path);

        var entries = await EntriesAsync(cloud, 3);

        entries.Select(entry => entry.Path).Should().Equal("/identity/b", "/identity/c");
    }

    [Fact]
    public async Task It_is_read_and_cleared_over_http_without_leaving_traces()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.GetAsync("identity/v3");
        await EntriesAsync(cloud, 1);

        var read = await cloud.GetAsync("sandbox/journal");
        await cloud.SendAsync(HttpMethod.Delete, "sandbox/journal");

        ((string?)read.Json.AsArray().Single()!["path"]).Should().Be("/identity/v3");
        cloud.Sandbox.Journal.Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task The_clock_is_moved_over_http_but_never_back()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");

        var moved = await cloud.SendAsync(HttpMethod.Post, "sandbox/clock", body: new { advance_seconds = 3600 });
        var back = await cloud.SendAsync(HttpMethod.Post, "sandbox/clock", body: new { advance_seconds = -1 });

        ((string?)moved.Json["now"]).Should().StartWith("2026-03-01T13:00:00");
        back.Status.Should().Be(HttpStatusCode.BadRequest);
        (await cloud.GetAsync("compute/v2.1/flavors", demo)).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    // An entry is written after its answer has left.
    private static async Task<IReadOnlyList<Magnum.Sandbox.Journal.JournalEntry>> EntriesAsync(TestCloud cloud, int total)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (cloud.Sandbox.Journal.Total < total)
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, limit.Token);
        return cloud.Sandbox.Journal.Entries;
    }
}
