using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Tests.Nodes;

public sealed class BootTests
{
    [Fact]
    public async Task Nodes_log_in_with_the_trust_and_have_a_certificate_signed()
    {
        await using var cloud = await ClusterCloud.StartAsync();
        var stack = await cloud.CreateAsync("boot");
        var (get, post) = (cloud.Magnum.Requests[0], cloud.Magnum.Requests[1]);
        (get.Method, get.Path, get.Version).Should().Be(("GET", "/v1/certificates/uuid-of-boot", "container-infra latest"));
        (post.Method, post.Path).Should().Be(("POST", "/v1/certificates"));
        ((string)cloud.Magnum.Signed!["cluster_uuid"]!).Should().Be("uuid-of-boot");
        var token = await cloud.Heat.Cloud.SendAsync(HttpMethod.Get, "identity/v3/auth/tokens", get.Token, null, ("X-Subject-Token", get.Token));
        ((string)token.Json["token"]!["project"]!["id"]!).Should().Be(cloud.Heat.Project);
        token.Json["token"]!["OS-TRUST:trust"].Should().NotBeNull();
        (await cloud.Heat.ReasonAsync(stack)).Should().Be("Stack CREATE completed successfully");
    }

    [Fact]
    public async Task The_certificate_names_the_api_address_and_the_service_names()
    {
        await using var cloud = await ClusterCloud.StartAsync();
        var stack = await cloud.CreateAsync("names");
        var address = await cloud.ApiAddressAsync(stack);
        using var client = cloud.Magnum.Client();
        using var http = cloud.Kubernetes(address, client);
        (await http.GetStringAsync("healthz")).Should().Be("ok");
        var csr = System.Security.Cryptography.X509Certificates.CertificateRequest.LoadSigningRequestPem((string)cloud.Magnum.Signed!["csr"]!,
            System.Security.Cryptography.HashAlgorithmName.SHA256, CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions);
        var names = csr.CertificateExtensions.OfType<X509SubjectAlternativeNameExtension>().Single();
        names.EnumerateIPAddresses().Select(ip => ip.ToString()).Should().Contain([address, "127.0.0.1", "10.254.0.1"]);
        names.EnumerateDnsNames().Should().Contain(["kubernetes", "kubernetes.default", "kubernetes.default.svc"]);
    }

    [Fact]
    public async Task The_stack_waits_for_its_nodes_while_magnum_is_away()
    {
        await using var cloud = await ClusterCloud.StartAsync(failures: 4);
        var stack = await cloud.Heat.CreateAsync("patient", cloud.Parameters("u"));
        cloud.Heat.Pass(11);
        (await cloud.Heat.StatusAsync(stack)).Should().Be("CREATE_IN_PROGRESS");
        var waiting = await cloud.Heat.ListAsync($"{stack}/resources?nested_depth=2&status=IN_PROGRESS", "resources");
        waiting.Select(item => (string)item!["resource_name"]!).Should().Contain("bootstrap").And.NotContain("server");
        await cloud.UntilAsync(stack, "CREATE_COMPLETE", step: 0.5);
        cloud.Magnum.Requests.Should().HaveCount(6);
    }

    [Fact]
    public async Task A_refused_node_fails_its_deployment_with_the_reason()
    {
        await using var cloud = await ClusterCloud.StartAsync(failures: 100);
        cloud.Magnum.FailureStatus = 403;
        var stack = await cloud.Heat.CreateAsync("refused", cloud.Parameters("u"));
        cloud.Heat.Pass(11);
        await cloud.UntilAsync(stack, "CREATE_FAILED", step: 0.5);
        (await cloud.Heat.ReasonAsync(stack)).Should()
            .StartWith("Resource CREATE failed: Error: resources.kube_masters.resources[0].resources.bootstrap: Deployment to server failed: GET ")
            .And.Contain("answered 403");
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_fails_the_stack_with_the_reason()
    {
        await using var cloud = await ClusterCloud.StartAsync();
        cloud.Magnum.ContentType = "application/json; charset=klingon";
        var stack = await cloud.Heat.CreateAsync("odd", cloud.Parameters("u"));
        cloud.Heat.Pass(11);
        await cloud.UntilAsync(stack, "CREATE_FAILED");
        (await cloud.Heat.ReasonAsync(stack)).Should().Contain("Deployment to server failed: ").And.Contain("character set");
    }

    [Fact]
    public async Task A_stack_whose_magnum_never_answers_times_out()
    {
        await using var cloud = await ClusterCloud.StartAsync();
        var parameters = cloud.Parameters("u");
        parameters["magnum_url"] = "http://127.0.0.1:1/v1";
        var stack = await cloud.Heat.CreateAsync("alone", parameters);
        cloud.Heat.Pass(11);
        (await cloud.Heat.StatusAsync(stack)).Should().Be("CREATE_IN_PROGRESS");
        cloud.Heat.Pass(3600);
        (await cloud.Heat.ReasonAsync(stack)).Should().Be("Create timed out");
    }

    [Fact]
    public async Task A_new_size_changes_the_nodes_of_the_running_cluster()
    {
        await using var cloud = await ClusterCloud.StartAsync();
        var stack = await cloud.CreateAsync("grow");
        using var client = cloud.Magnum.Client();
        using var http = cloud.Kubernetes(await cloud.ApiAddressAsync(stack), client);
        (await NodesAsync(http)).Should().Equal("grow-master-0", "grow-node-0");
        await ResizeAsync(cloud, stack, 3);
        (await NodesAsync(http)).Should().Equal("grow-master-0", "grow-node-0", "grow-node-1", "grow-node-2");
        await ResizeAsync(cloud, stack, 0);
        (await NodesAsync(http)).Should().Equal("grow-master-0");
    }

    [Fact]
    public async Task Deleting_while_nodes_boot_leaves_nothing_behind()
    {
        await using var cloud = await ClusterCloud.StartAsync(failures: 1000);
        var stack = await cloud.Heat.CreateAsync("early", cloud.Parameters("u"));
        cloud.Heat.Pass(11);
        await cloud.Heat.SendAsync(HttpMethod.Delete, stack);
        cloud.Heat.Pass(5);
        (await cloud.Heat.StatusAsync(stack)).Should().Be("DELETE_COMPLETE");
        cloud.Heat.Cloud.World.Servers.Should().BeEmpty();
    }

    [Fact]
    public async Task A_deployment_that_fails_in_an_update_leaves_the_running_cluster_alone()
    {
        await using var cloud = await ClusterCloud.StartAsync();
        var stack = await cloud.CreateAsync("robust");
        using var client = cloud.Magnum.Client();
        using var http = cloud.Kubernetes(await cloud.ApiAddressAsync(stack), client);
        await cloud.Heat.SendAsync(HttpMethod.Patch, stack, new JsonObject { ["parameters"] = new JsonObject() });
        var bootstrap = (await cloud.Heat.ListAsync($"{stack}/resources?nested_depth=2&name=bootstrap", "resources"))[0]!["links"]![0]!["href"]!;
        await cloud.Heat.SendAsync(HttpMethod.Post, $"{bootstrap}/signal", new JsonObject { ["deploy_status_code"] = 1 });
        (await cloud.Heat.StatusAsync(stack)).Should().Be("UPDATE_FAILED");
        (await NodesAsync(http)).Should().Equal("robust-master-0", "robust-node-0");
    }

    private static async Task ResizeAsync(ClusterCloud cloud, string stack, int count)
    {
        var change = new JsonObject { ["parameters"] = new JsonObject { ["number_of_minions"] = count } };
        await cloud.Heat.SendAsync(HttpMethod.Patch, stack, change);
        cloud.Heat.Pass(11);
        await cloud.UntilAsync(stack, "UPDATE_COMPLETE");
    }

    private static async Task<IEnumerable<string>> NodesAsync(HttpClient http) =>
        JsonNode.Parse(await http.GetStringAsync("api/v1/nodes"))!["items"]!.AsArray().Select(node => (string)node!["metadata"]!["name"]!);
}
