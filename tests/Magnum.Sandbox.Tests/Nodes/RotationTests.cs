using System.Net;
using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Tests.Nodes;

public sealed class RotationTests
{
    [Fact]
    public async Task A_new_ca_reaches_the_kubernetes_api_with_the_next_update()
    {
        await using var cloud = await ClusterCloud.StartAsync();
        var stack = await cloud.CreateAsync("rotate");
        var address = await cloud.ApiAddressAsync(stack);
        using var old = cloud.Magnum.Client();
        using var open = cloud.Kubernetes(address, old);
        (await StatusAsync(open)).Should().Be(HttpStatusCode.OK);

        cloud.Magnum.RotateCa();
        await UpdateAsync(cloud, stack);

        (await StatusAsync(open)).Should().Be(HttpStatusCode.Unauthorized, "the connection is old, and so is the client");
        using var late = cloud.Kubernetes(address, old);
        (await StatusAsync(late)).Should().Be(HttpStatusCode.Unauthorized);
        using var renewed = cloud.Magnum.Client();
        using var http = cloud.Kubernetes(address, renewed);
        (await StatusAsync(http)).Should().Be(HttpStatusCode.OK, "the server's certificate is of the new CA too");
    }

    [Fact]
    public async Task Without_a_new_ca_an_update_certifies_nothing()
    {
        await using var cloud = await ClusterCloud.StartAsync();
        var stack = await cloud.CreateAsync("same");

        await UpdateAsync(cloud, stack);

        cloud.Magnum.Requests.Select(request => request.Method).Should().Equal("GET", "POST", "GET");
    }

    private static async Task UpdateAsync(ClusterCloud cloud, string stack)
    {
        await cloud.Heat.SendAsync(HttpMethod.Patch, stack, new JsonObject { ["parameters"] = new JsonObject() });
        cloud.Heat.Pass(11);
        await cloud.UntilAsync(stack, "UPDATE_COMPLETE");
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http)
    {
        using var answer = await http.GetAsync("api/v1/nodes");
        return answer.StatusCode;
    }
}
