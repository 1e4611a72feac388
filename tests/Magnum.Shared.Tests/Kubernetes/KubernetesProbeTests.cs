using System.Net;
using System.Net.Sockets;
using Magnum.Kubernetes;

namespace Magnum.Shared.Tests.Kubernetes;

public sealed class KubernetesProbeTests : IDisposable
{
    private readonly ClusterAuthority _authority = new();
    private readonly KubernetesProbe _probe = new();

    public void Dispose() => _authority.Dispose();

    [Fact]
    public async Task A_ready_cluster_shows_version_and_nodes()
    {
        await using var server = await StartAsync();

        var health = await CheckAsync(server);

        health.Problem.Should().BeNull();
        (health.Reachable, health.ApiReady, health.IsHealthy, health.Version).Should().Be((true, true, true, "v1.28.4"));
        health.ToReason().Should().Equal(new Dictionary<string, string>
        {
            ["api"] = "ok",
            ["c-master-0.Ready"] = "True",
            ["c-node-0.Ready"] = "True",
        });
        server.Clients.Should().OnlyContain(subject => subject.Contains("CN=admin") && subject.Contains("O=system:masters"));
    }

    [Fact]
    public async Task A_node_that_is_not_ready_makes_the_cluster_unhealthy()
    {
        await using var server = await StartAsync();
        server.Answers["/api/v1/nodes"] = (200, KubeServer.Nodes(("a", "True"), ("b", "Unknown")));

        var health = await CheckAsync(server);

        health.IsHealthy.Should().BeFalse();
        health.NodesReady.Should().Equal(new Dictionary<string, bool> { ["a"] = true, ["b"] = false });
        health.ToReason()["b.Ready"].Should().Be("False");
    }

    [Fact]
    public async Task A_server_without_readyz_is_asked_whether_it_is_alive()
    {
        await using var server = await StartAsync();
        server.Answers.Remove("/readyz");
        server.Answers["/livez"] = (200, "ok");

        (await CheckAsync(server)).ApiReady.Should().BeTrue();
        server.Paths.Take(2).Should().Equal("/readyz", "/livez");
    }

    [Fact]
    public async Task An_API_that_is_not_ready_says_why_and_is_asked_nothing_else()
    {
        await using var server = await StartAsync();
        server.Answers["/readyz"] = (500, "[-]etcd failed: reason withheld");

        var health = await CheckAsync(server);

        (health.Reachable, health.ApiReady).Should().Be((true, false));
        health.Problem.Should().Be("the API answers 500: [-]etcd failed: reason withheld");
        health.ToReason().Should().Equal(new Dictionary<string, string> { ["api"] = health.Problem! });
        server.Paths.Should().Equal("/readyz");
    }

    [Fact]
    public async Task A_refused_question_is_told()
    {
        await using var server = await StartAsync();
        server.Answers["/api/v1/nodes"] = (403, """{"kind":"Status","message":"nodes is forbidden"}""");

        var health = await CheckAsync(server);

        health.IsHealthy.Should().BeFalse();
        health.Problem.Should().Contain("403").And.Contain("/api/v1/nodes").And.Contain("nodes is forbidden");
    }

    [Fact]
    public async Task An_answer_that_is_no_node_list_is_told()
    {
        await using var server = await StartAsync();
        server.Answers["/api/v1/nodes"] = (200, "[]");

        (await CheckAsync(server)).Problem.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_server_of_another_CA_is_not_believed()
    {
        using var other = new ClusterAuthority();
        await using var server = await KubeServer.StartAsync(other.IssueServer("127.0.0.1"));

        var health = await CheckAsync(server);

        health.Reachable.Should().BeFalse();
        health.Problem.Should().EndWith("the server's certificate is not valid under the cluster's CA");
        server.Paths.Should().BeEmpty();
    }

    [Fact]
    public async Task An_expired_server_certificate_is_not_believed()
    {
        await using var server = await KubeServer.StartAsync(_authority.IssueServer("127.0.0.1", expired: true));

        (await CheckAsync(server)).Problem.Should().EndWith("the server's certificate is not valid under the cluster's CA");
    }

    [Theory]
    [InlineData("127.0.0.2")]
    [InlineData(null)]
    public async Task A_server_certificate_must_name_the_address(string? named)
    {
        await using var server = await KubeServer.StartAsync(_authority.IssueServer(named));

        var health = await CheckAsync(server);

        health.Reachable.Should().BeFalse();
        health.Problem.Should().EndWith("the server's certificate does not name 127.0.0.1 (subjectAltName)");
    }

    [Fact]
    public async Task A_closed_port_is_told()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var health = await _probe.CheckAsync(AccessTo(port), CancellationToken.None);

        health.Reachable.Should().BeFalse();
        health.Problem.Should().StartWith($"https://127.0.0.1:{port} cannot be reached");
    }

    [Theory]
    [InlineData("/readyz")]
    [InlineData("/api/v1/nodes")]
    public async Task A_call_without_an_answer_is_given_up(string path)
    {
        await using var server = await StartAsync();
        server.Silent = path;

        var health = await new KubernetesProbe(TimeSpan.FromMilliseconds(300)).CheckAsync(server.Access(_authority), CancellationToken.None);

        health.Reachable.Should().BeFalse();
        health.Problem.Should().Be($"https://127.0.0.1:{server.Address.Port} does not answer in time");
    }

    [Fact]
    public async Task An_endless_answer_is_not_read()
    {
        await using var server = await StartAsync();
        server.Answers["/readyz"] = (200, new string('x', 1_000_000));

        (await CheckAsync(server)).Problem.Should().Contain("does not answer properly");
    }

    [Fact]
    public async Task Unreadable_certificates_are_told()
    {
        var access = AccessTo(6443) with { CaPem = "not a certificate" };

        (await _probe.CheckAsync(access, CancellationToken.None)).Problem.Should().StartWith("the cluster's certificates cannot be read");
    }

    [Fact]
    public async Task A_caller_who_gives_up_gets_his_cancellation()
    {
        await using var server = await StartAsync();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var check = () => _probe.CheckAsync(server.Access(_authority), stop.Token);
        await check.Should().ThrowAsync<OperationCanceledException>();
    }

    private Task<KubeServer> StartAsync() => KubeServer.StartAsync(_authority.IssueServer("127.0.0.1"));

    private Task<KubernetesHealth> CheckAsync(KubeServer server) => _probe.CheckAsync(server.Access(_authority), CancellationToken.None);

    private ClusterAccess AccessTo(int port)
    {
        var (certificate, key) = _authority.IssueClient();
        return new ClusterAccess(new Uri($"https://127.0.0.1:{port}"), _authority.Pem, certificate, key);
    }
}
