using Magnum.OpenStack.Sessions;

namespace Magnum.Shared.Tests.OpenStack.Sessions;

public sealed class CloudSessionTests
{
    [Theory]
    [InlineData(null, "public", "http://cloud.test/nova/v2.1")]
    [InlineData("RegionTwo", "public", "http://two.test/nova/v2.1")]
    [InlineData("RegionOne", "internal", "http://inside.test/nova/v2.1")]
    [InlineData("RegionTwo", "publicURL", "http://two.test/nova/v2.1")]
    public async Task Region_and_interface_choose_the_endpoint(string? region, string endpointInterface, string expected)
    {
        using var cloud = CloudIn(region, endpointInterface);

        (await cloud.ServiceAsync()).Endpoint("compute").Should().Be(new Uri(expected));
    }

    [Fact]
    public async Task A_service_is_found_under_its_older_name()
    {
        using var cloud = CloudIn(null, "public");
        var session = await cloud.ServiceAsync();

        session.Endpoint("block-storage").Should().Be(new Uri("http://cloud.test/volume/v3/p1"));
        session.HasService("block-storage").Should().BeTrue();
    }

    [Theory]
    [InlineData(null, "public", "object-store", "the service catalog has no public endpoint of type object-store")]
    [InlineData(null, "public", "dns", "the service catalog has no public endpoint of type dns")]
    [InlineData("Mars", "public", "compute", "the service catalog has no public endpoint of type compute in region Mars")]
    [InlineData("RegionTwo", "internal", "compute", "the service catalog has no internal endpoint of type compute in region RegionTwo")]
    public async Task A_missing_endpoint_is_named(string? region, string endpointInterface, string type, string message)
    {
        using var cloud = CloudIn(region, endpointInterface);
        var session = await cloud.ServiceAsync();

        session.HasService(type).Should().BeFalse();
        var error = session.Invoking(it => it.Endpoint(type)).Should().Throw<EndpointNotFoundException>().WithMessage(message).Which;
        error.IsUnavailable.Should().BeFalse();
        error.Service.Should().Be(type);
    }

    [Fact]
    public async Task A_client_is_made_once_per_session_and_service()
    {
        using var cloud = CloudIn(null, "public");
        var session = await cloud.ServiceAsync();

        cloud.Clients.Compute(session).Should().BeSameAs(cloud.Clients.Compute(session));
    }

    private static TestCloud CloudIn(string? region, string endpointInterface) =>
        new(("Keystone:RegionName", region ?? ""), ("Keystone:Interface", endpointInterface));
}
