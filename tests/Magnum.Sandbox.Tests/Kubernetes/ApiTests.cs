using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Magnum.Sandbox.Tests.Nodes;

namespace Magnum.Sandbox.Tests.Kubernetes;

public sealed class ApiTests
{
    [Fact]
    public async Task Only_certificates_of_the_clusters_ca_get_in()
    {
        await using var cloud = await ClusterCloud.StartAsync();
        var address = await cloud.ApiAddressAsync(await cloud.CreateAsync("door"));
        await using var stranger = await FakeMagnum.StartAsync();
        using var foreign = stranger.Client();
        using var mere = cloud.Magnum.Client("people");
        using var admin = cloud.Magnum.Client();
        (await StatusAsync(cloud, address, null)).Should().Be(HttpStatusCode.Unauthorized);
        (await StatusAsync(cloud, address, foreign)).Should().Be(HttpStatusCode.Unauthorized);
        (await StatusAsync(cloud, address, mere)).Should().Be(HttpStatusCode.Forbidden);
        (await StatusAsync(cloud, address, admin)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nodes_become_ready_a_moment_after_their_boot()
    {
        await using var cloud = await ClusterCloud.StartAsync();
        using var admin = cloud.Magnum.Client();
        using var http = cloud.Kubernetes(await cloud.ApiAddressAsync(await cloud.CreateAsync("ready")), admin);
        (await ReadyAsync(http)).Should().OnlyContain(status => status == "False");
        cloud.Heat.Pass(2);
        (await ReadyAsync(http)).Should().OnlyContain(status => status == "True");
    }

    [Fact]
    public async Task Version_health_and_discovery_are_those_of_a_cluster()
    {
        await using var cloud = await ClusterCloud.StartAsync();
        using var admin = cloud.Magnum.Client();
        using var http = cloud.Kubernetes(await cloud.ApiAddressAsync(await cloud.CreateAsync("talk")), admin);
        ((string)(await JsonAsync(http, "version"))["gitVersion"]!).Should().Be("v1.29.3");
        (await http.GetStringAsync("readyz?verbose")).Should().Contain("[+]etcd ok").And.EndWith("readyz check passed\n");
        (await http.GetStringAsync("livez")).Should().Be("ok");
        ((string)(await JsonAsync(http, "api"))["kind"]!).Should().Be("APIVersions");
        ((string)(await JsonAsync(http, "apis"))["groups"]![0]!["name"]!).Should().Be("apps");
        (await JsonAsync(http, "api/v1"))["resources"]!.AsArray().Select(item => (string)item!["name"]!).Should().Contain(["nodes", "namespaces", "pods"]);
        (await JsonAsync(http, "api/v1/namespaces/kube-system/services?labelSelector=kubernetes.io%2Fcluster-service%3Dtrue"))["items"]!.AsArray().Should().ContainSingle();
        ((string)(await JsonAsync(http, "api/v1/nodes/talk-node-0"))["kind"]!).Should().Be("Node");
        using var missing = await http.GetAsync("api/v1/nodes/nobody");
        missing.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await missing.Content.ReadAsStringAsync()).Should().Contain("nodes \\\"nobody\\\" not found");
        (await http.GetAsync("openapi/v3")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Lists_come_as_tables_when_asked_for()
    {
        await using var cloud = await ClusterCloud.StartAsync();
        using var admin = cloud.Magnum.Client();
        using var http = cloud.Kubernetes(await cloud.ApiAddressAsync(await cloud.CreateAsync("table")), admin);
        http.DefaultRequestHeaders.Add("Accept", "application/json;as=Table;v=v1;g=meta.k8s.io,application/json");
        var table = await JsonAsync(http, "api/v1/nodes");
        ((string)table["kind"]!).Should().Be("Table");
        table["rows"]!.AsArray().Select(row => (string)row!["cells"]![0]!).Should().Equal("table-master-0", "table-node-0");
    }

    [Fact]
    public async Task Every_cluster_has_an_address_of_its_own_that_closes_with_it()
    {
        await using var cloud = await ClusterCloud.StartAsync();
        var one = await cloud.CreateAsync("one");
        var two = await cloud.CreateAsync("two");
        var addresses = (await cloud.ApiAddressAsync(one), await cloud.ApiAddressAsync(two));
        addresses.Item1.Should().NotBe(addresses.Item2);
        using var admin = cloud.Magnum.Client();
        (await StatusAsync(cloud, addresses.Item2, admin)).Should().Be(HttpStatusCode.OK);
        await cloud.Heat.SendAsync(HttpMethod.Delete, one);
        cloud.Heat.Pass(5);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        var connect = () => socket.ConnectAsync(IPAddress.Parse(addresses.Item1), 6443);
        (await connect.Should().ThrowAsync<SocketException>()).Which.SocketErrorCode.Should().Be(SocketError.ConnectionRefused);
        (await StatusAsync(cloud, addresses.Item2, admin)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_floating_addresses_the_master_answers_on_its_own()
    {
        await using var cloud = await ClusterCloud.StartAsync();
        var stack = await cloud.CreateAsync("inside", parameters => parameters["floating_ip_enabled"] = false);
        var address = await cloud.ApiAddressAsync(stack);
        ((string)(await cloud.Heat.OutputAsync(stack, "kube_masters_private"))![0]!).Should().Be(address);
        cloud.Heat.Cloud.World.FloatingIps.Should().BeEmpty();
        using var admin = cloud.Magnum.Client();
        (await StatusAsync(cloud, address, admin)).Should().Be(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> StatusAsync(ClusterCloud cloud, string address, System.Security.Cryptography.X509Certificates.X509Certificate2? client)
    {
        using var http = cloud.Kubernetes(address, client);
        using var answer = await http.GetAsync("api/v1/nodes");
        return answer.StatusCode;
    }

    private static async Task<IEnumerable<string>> ReadyAsync(HttpClient http) => (await JsonAsync(http, "api/v1/nodes"))["items"]!.AsArray()
        .Select(node => (string)node!["status"]!["conditions"]!.AsArray().Single(condition => (string)condition!["type"]! == "Ready")!["status"]!);

    private static async Task<JsonNode> JsonAsync(HttpClient http, string path) => JsonNode.Parse(await http.GetStringAsync(path))!;
}
