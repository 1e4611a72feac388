using System.Net;
using Magnum.Embedded.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Tests.Http;

public sealed class RoutePrefixTests
{
    [Theory]
    [InlineData("{}", "/api/root", "/api")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "" } } }""", "/root", "/")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "a/b" } } }""", "/a/b/root", "/a/b")]
    public async Task Routes_start_with_the_prefix_of_host_json(string hostJson, string path, string root)
    {
        await using var host = await FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(Functions)) { HostJson = hostJson });
        (await host.Http.GetStringAsync(path)).Should().Be("named");
        (await host.Http.GetStringAsync(root)).Should().Be("root");
        (await host.Http.GetAsync("/other" + path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_setting_wins_over_host_json()
    {
        await using var host = await FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(Functions))
        {
            Settings = { ["AzureFunctionsJobHost:extensions:http:routePrefix"] = "set" },
        });
        (await host.Http.GetStringAsync("/set/root")).Should().Be("named");
    }

    public sealed class Functions
    {
        [Function("Root")]
        public string Named([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => request.Method == "GET" ? "named" : "";

        [Function("Top")]
        public string Top([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "/")] HttpRequest request) => request.Method == "GET" ? "root" : "";
    }
}
