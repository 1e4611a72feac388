using Magnum.Scenario.Tests.Product;
using Magnum.TestKit;

namespace Magnum.Scenario.Tests.Commands;

public sealed class DemoTests
{
    /// <summary>Set up for a cloud that is not there: the demo must neither need nor touch any of it.</summary>
    private static readonly Dictionary<string, string> RealCloud = new()
    {
        ["Keystone__AuthUrl"] = "http://127.0.0.1:9/v3",
        ["Keystone__Username"] = "magnum-of-ours",
        ["Keystone__Password"] = "another",
        ["Keystone__UserDomainName"] = "Ours",
        ["Keystone__TrusteeDomainAdminPassword"] = "another",
        ["Database__Provider"] = "postgresql",
        ["Database__ConnectionString"] = "Host=127.0.0.1;Port=9;Database=magnum;Username=magnum;Password=secret",
        ["Secrets__KeyFile"] = "/nowhere/keys",
        ["AzureWebJobsStorage"] = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;QueueEndpoint=http://127.0.0.1:9/a;",
    };

    [Fact]
    public async Task The_demo_creates_a_cluster_lists_its_nodes_deletes_it_and_ends_with_0_whatever_is_set()
    {
        await using var demo = ProductProcess.Start(RealCloud, "demo", "--exit", "--port", $"{FreePort.Next()}");

        var code = await demo.WaitAsync(TimeSpan.FromSeconds(60));

        code.Should().Be(0, demo.Output);
        demo.Output.Should().Contain("CREATE_COMPLETE").And.Contain("wait-for-stack").And.Contain("kubeconfig").And.Contain("-master-0").And.Contain("gone");
    }

    [Fact]
    public async Task Without_exit_the_demo_says_how_to_go_on_and_serves_until_ctrl_c()
    {
        var port = FreePort.Next();
        await using var demo = ProductProcess.Start(new Dictionary<string, string>(), "demo", "--port", $"{port}");

        await demo.WaitForOutputAsync("get nodes");
        demo.Output.Should().Contain("OS_AUTH_URL").And.Contain("openstack coe cluster list");
        using var http = new HttpClient();
        (await http.GetStringAsync($"http://127.0.0.1:{port}/v1")).Should().Contain("clustertemplates");

        await demo.InterruptAsync();
        (await demo.WaitAsync(TimeSpan.FromSeconds(30))).Should().Be(0, demo.Output);
    }
}
