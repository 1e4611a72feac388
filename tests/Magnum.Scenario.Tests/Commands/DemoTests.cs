using Magnum.Scenario.Tests.Product;

namespace Magnum.Scenario.Tests.Commands;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_creates_a_cluster_lists_its_nodes_deletes_it_and_ends_with_0()
    {
        await using var demo = ProductProcess.Start(new Dictionary<string, string>(), "demo", "--exit", "--port", $"{ProductProcess.FreePort()}");

        var code = await demo.WaitAsync(TimeSpan.FromSeconds(60));

        code.Should().Be(0, demo.Output);
        demo.Output.Should().Contain("CREATE_COMPLETE").And.Contain("wait-for-stack").And.Contain("kubeconfig").And.Contain("-master-0").And.Contain("gone");
    }
}
