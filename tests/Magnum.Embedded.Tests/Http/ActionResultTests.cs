using Magnum.Embedded.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Embedded.Tests.Http;

public sealed class ActionResultTests : IAsyncLifetime
{
    private FunctionsHost _host = null!;
    private HttpClient _http = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await FunctionsHost.StartAsync(new FunctionsHostSetup(typeof(HttpFunctions))
        {
            Configure = builder => builder.Services.AddScoped<Greeting>(),
        });
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _host.Http.BaseAddress };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData("ok", 200, "application/json; charset=utf-8", """{"name":"a","size":1}""")]
    [InlineData("text", 200, "text/plain; charset=utf-8", "plain")]
    [InlineData("created", 201, "application/json; charset=utf-8", """{"name":"b","size":2}""")]
    [InlineData("status", 418, null, "")]
    [InlineData("notfound", 404, null, "")]
    [InlineData("content", 202, "text/xml", "<a/>")]
    [InlineData("json", 200, "application/json; charset=utf-8", """{"name":"c","size":3}""")]
    [InlineData("empty", 200, null, "")]
    [InlineData("file", 200, "application/x-bytes", "bytes")]
    [InlineData("redirect", 302, null, "")]
    [InlineData("problem", 409, "application/problem+json", """{"title":"no","status":409}""")]
    [InlineData("other", 400, "application/json; charset=utf-8", """{"method":"GET"}""")]
    public async Task An_action_result_is_written_as_MVC_would(string kind, int status, string? contentType, string body)
    {
        var answer = await _http.GetAsync("/action/" + kind);
        ((int)answer.StatusCode).Should().Be(status);
        answer.Content.Headers.ContentType?.ToString().Should().Be(contentType);
        (await answer.Content.ReadAsStringAsync()).Should().Be(body);
    }

    [Fact]
    public async Task Headers_of_action_results_are_written()
    {
        (await _http.GetAsync("/action/created")).Headers.Location.Should().Be(new Uri("/there", UriKind.Relative));
        (await _http.GetAsync("/action/redirect")).Headers.Location.Should().Be(new Uri("/elsewhere", UriKind.Relative));
        (await _http.GetAsync("/action/file")).Content.Headers.ContentDisposition!.FileName.Should().Be("a.bin");
    }
}
