using Magnum.OpenStack.Http;

namespace Magnum.Shared.Tests.OpenStack.Http;

public sealed class ServiceAddressTests
{
    [Theory]
    [InlineData("http://x/identity", "http://x/identity/v3")]
    [InlineData("http://x/identity/", "http://x/identity/v3")]
    [InlineData("https://x:5000", "https://x:5000/v3")]
    [InlineData("https://x:5000/v3", "https://x:5000/v3")]
    [InlineData("https://x:5000/v3/", "https://x:5000/v3")]
    [InlineData("https://x:5000/v2.0", "https://x:5000/v3")]
    [InlineData("https://x:5000/v3/auth/tokens", "https://x:5000/v3")]
    public void Keystone_is_always_v3(string setting, string expected)
    {
        ServiceAddress.OfKeystone(setting).Should().Be(new Uri(expected));
    }

    [Theory]
    [InlineData("orchestration", "http://x:8004/v1/p1", "http://x:8004/v1/p1")]
    [InlineData("orchestration", "http://x/heat-api/v1/p1/", "http://x/heat-api/v1/p1")]
    [InlineData("orchestration", "http://x/orchestration", "http://x/orchestration/v1/p1")]
    [InlineData("compute", "http://x:8774/v2.1", "http://x:8774/v2.1")]
    [InlineData("compute", "http://x:8774/v2.1/p1", "http://x:8774/v2.1/p1")]
    [InlineData("compute", "http://x/compute/", "http://x/compute/v2.1")]
    [InlineData("network", "http://x:9696", "http://x:9696/v2.0")]
    [InlineData("network", "http://x:9696/networking/", "http://x:9696/networking/v2.0")]
    [InlineData("network", "http://x:9696/v2.0", "http://x:9696/v2.0")]
    [InlineData("image", "http://x/image", "http://x/image/v2")]
    [InlineData("image", "http://x:9292/v2/", "http://x:9292/v2")]
    [InlineData("block-storage", "http://x:8776/v3/p1", "http://x:8776/v3/p1")]
    [InlineData("block-storage", "http://x/volume", "http://x/volume/v3/p1")]
    [InlineData("key-manager", "http://x:9311", "http://x:9311/v1")]
    [InlineData("key-manager", "https://x/key-manager/v1", "https://x/key-manager/v1")]
    [InlineData("load-balancer", "http://x:9876/load-balancer", "http://x:9876/load-balancer/v2")]
    [InlineData("load-balancer", "http://x:9876/v2.0", "http://x:9876/v2.0")]
    [InlineData("load-balancer", "http://vip/v2", "http://vip/v2")]
    [InlineData("compute", "http://v2.example/nova", "http://v2.example/nova/v2.1")]
    public void A_version_is_added_where_the_catalog_has_none(string type, string endpoint, string expected)
    {
        ServiceAddress.Of(type, new Uri(endpoint), "p1").Should().Be(new Uri(expected));
    }

    [Fact]
    public async Task Calls_go_below_the_composed_address()
    {
        using var cloud = new TestCloud();
        var session = await cloud.ServiceAsync();
        cloud.Stub.AnswerCallsWith(System.Net.HttpStatusCode.OK, """{"networks":[]}""");

        await cloud.Clients.Network(session).ListNetworksAsync(name: "a b&c", external: true);

        cloud.Stub.Requests[^1].Uri.AbsoluteUri.Should()
            .Be("http://cloud.test:9696/v2.0/networks?name=a%20b%26c&router%3Aexternal=True");
    }
}
