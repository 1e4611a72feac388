using System.Text.Json;
using Magnum.Drivers;
using Magnum.Drivers.Kubernetes;

namespace Magnum.Shared.Tests.Drivers;

public sealed class OutputsTests
{
    private const string Finished = """
        {
          "api_address": "203.0.113.5",
          "kube_masters": ["203.0.113.5"], "kube_masters_private": ["10.0.0.5"],
          "kube_minions": ["203.0.113.6", "203.0.113.7"], "kube_minions_private": ["10.0.0.6", "10.0.0.7"]
        }
        """;

    [Fact]
    public void With_floating_addresses_the_public_ones_are_shown() => Read(Finished, floating: true).Should().BeEquivalentTo(
        new ClusterAddresses("https://203.0.113.5:6443", ["203.0.113.5"], ["203.0.113.6", "203.0.113.7"]));

    [Fact]
    public void Without_floating_addresses_the_private_ones_are_shown() => Read(Finished, floating: false).Should().BeEquivalentTo(
        new ClusterAddresses("https://203.0.113.5:6443", ["10.0.0.5"], ["10.0.0.6", "10.0.0.7"]));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "api_address": null, "kube_masters": null, "kube_minions": "" }""")]
    [InlineData("""{ "api_address": "", "kube_masters": [null, ""], "kube_minions": [] }""")]
    public void A_stack_that_failed_halfway_has_no_addresses(string outputs) =>
        Read(outputs, floating: true).Should().BeEquivalentTo(new ClusterAddresses(null, [], []));

    private static ClusterAddresses Read(string outputs, bool floating) => new HeatKubernetesDriver().ReadOutputs(
        new StackOutputs(JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(outputs)!, floating));
}
