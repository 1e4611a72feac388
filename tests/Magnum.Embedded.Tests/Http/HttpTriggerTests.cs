using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Magnum.Embedded.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Embedded.Tests.Http;

public sealed class HttpTriggerTests : IAsyncLifetime
{
    private FunctionsHost _host = null!;

    private HttpClient Http => _host.Http;

    public async ValueTask InitializeAsync() => _host = await FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(HttpFunctions))
    {
        Configure = builder => builder.Services.AddScoped<Greeting>(),
    });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_function_gets_the_request_its_route_values_and_services()
    {
        var before = Greeting.Disposed;
        (await Http.GetStringAsync("/greet/you?x=1")).Should().Be("hello you?x=1");
        (await Http.GetStringAsync("/GREET/me")).Should().Be("hello me");
        Greeting.Disposed.Should().BeGreaterThanOrEqualTo(before + 1, "each invocation has a scope of its own");
    }

    [Fact]
    public async Task Route_and_query_values_are_converted()
    {
        var body = (await Http.GetFromJsonAsync<JsonObject>("/typed/7/00000000-0000-0000-0000-000000000001?flag=true"))!;
        body.ToJsonString().Should().Be("""{"id":7,"key":"00000000-0000-0000-0000-000000000001","flag":true,"name":"Typed","same":true,"canBeCanceled":true}""");
        (await Http.GetFromJsonAsync<JsonObject>("/typed/7"))!["key"].Should().BeNull();
    }

    [Fact]
    public async Task A_constraint_that_does_not_hold_is_a_404_and_an_unknown_path_too()
    {
        (await Http.GetAsync("/typed/seven")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Http.GetAsync("/no/such/path")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_value_that_does_not_fit_its_parameter_is_a_fault_of_the_function() =>
        (await Http.GetAsync("/typed/1?flag=perhaps")).StatusCode.Should().Be(HttpStatusCode.InternalServerError);

    [Fact]
    public async Task Functions_of_one_route_share_it_by_method_and_other_methods_get_405_with_Allow()
    {
        (await Http.GetStringAsync("/items/a")).Should().Be("\"aGET\"");
        var put = await Http.PutAsJsonAsync("/items/b", new { name = "x", size = 3 });
        put.StatusCode.Should().Be(HttpStatusCode.Created);
        (await put.Content.ReadAsStringAsync()).Should().Be("""{"name":"bPUTx","size":3}""");
        var delete = await Http.DeleteAsync("/items/c");
        delete.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        delete.Content.Headers.Allow.Should().BeEquivalentTo("GET", "PUT");
    }

    [Fact]
    public async Task A_catch_all_takes_every_method_and_the_rest_of_the_path()
    {
        (await Http.GetStringAsync("/files/a/b/c")).Should().Be("GET [a/b/c]");
        using var request = new HttpRequestMessage(HttpMethod.Patch, "/files");
        (await (await Http.SendAsync(request)).Content.ReadAsStringAsync()).Should().Be("PATCH []");
    }

    [Fact]
    public async Task Without_a_route_the_name_is_the_route_and_an_object_is_answered_as_JSON() =>
        (await Http.GetStringAsync("/byname")).Should().Be("""{"name":"/byname","size":1}""");

    [Fact]
    public async Task A_function_without_a_result_answers_200_without_a_body()
    {
        var answer = await Http.PostAsync("/nothing", new StringContent("x"));
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("/fails")]
    [InlineData("/fails-later")]
    public async Task An_unhandled_exception_is_a_500_that_tells_nothing(string path)
    {
        var answer = await Http.GetAsync(path);
        answer.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        (await answer.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_a_fault_of_the_function()
    {
        var answer = await Http.PutAsync("/items/a", new StringContent("{", Encoding.UTF8, "application/json"));
        answer.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task A_large_body_is_streamed_to_the_function()
    {
        var bytes = new byte[5_000_000];
        var answer = await Http.PostAsync("/echo", new ByteArrayContent(bytes));
        (await answer.Content.ReadAsStringAsync()).Should().Be(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)));
    }
}
