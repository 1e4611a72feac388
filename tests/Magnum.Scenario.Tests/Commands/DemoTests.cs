using Magnum.Scenario.Tests.Product;
using Magnum.TestKit;

namespace Magnum.Scenario.Tests.Commands;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_creates_a_cluster_lists_its_nodes_deletes_it_and_ends_with_0()
    {
        await using var demo = ProductProcess.Start(new Dictionary<string, string>(), "demo", "--exit", "--port", $"{FreePort.Next()}");

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
