using Magnum.Functions.Http.Cors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Tests.Http.Cors;

public sealed class CorsPolicyTests
{
    private const string Console = "https://console.example";

    [Fact]
    public void Nobody_gets_a_header_while_no_origin_is_allowed()
    {
        Answer(new CorsOptions(), Console).Should().BeEmpty();
        Preflight(new CorsOptions(), Console, "GET").Should().BeEmpty();
    }

    [Fact]
    public void An_allowed_page_may_read_the_answer_and_caches_keep_it_apart() =>
        Answer(new CorsOptions { AllowedOrigins = $"https://a.example, {Console}", ExposeHeaders = "Location, x-id" }, Console).Should().BeEquivalentTo(
            ["Access-Control-Allow-Origin: https://console.example", "Vary: Origin", "Access-Control-Allow-Credentials: true", "Access-Control-Expose-Headers: Location,x-id"]);

    [Fact]
    public void A_page_may_send_what_is_allowed() =>
        Preflight(new CorsOptions { AllowedOrigins = Console, MaxAgeSeconds = 60 }, Console, "PATCH", "x-auth-token, content-type").Should().BeEquivalentTo(
            ["Access-Control-Allow-Origin: https://console.example", "Vary: Origin", "Access-Control-Allow-Credentials: true",
             "Access-Control-Max-Age: 60", "Access-Control-Allow-Methods: PATCH", "Access-Control-Allow-Headers: x-auth-token,content-type"]);

    [Theory]
    [InlineData("https://evil.example", "GET", "")]
    [InlineData("https://CONSOLE.example", "GET", "")]
    [InlineData(Console, "TRACE", "")]
    [InlineData(Console, "", "")]
    [InlineData(Console, "GET", "X-Roles")]
    public void A_question_for_more_gets_no_header(string origin, string method, string headers) =>
        Preflight(new CorsOptions { AllowedOrigins = Console }, origin, method, headers).Should().BeEmpty();

    [Fact]
    public void All_origins_may_be_allowed_but_never_with_credentials() =>
        Answer(new CorsOptions { AllowedOrigins = "*", ExposeHeaders = "" }, Console).Should().BeEquivalentTo(["Access-Control-Allow-Origin: *"]);

    private static IEnumerable<string> Answer(CorsOptions options, string origin)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Origin = origin;
        new CorsPolicy(Options.Create(options)).Head(http);
        return Lines(http);
    }

    private static IEnumerable<string> Preflight(CorsOptions options, string origin, string method, string headers = "")
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Origin = origin;
        http.Request.Headers.AccessControlRequestMethod = method;
        http.Request.Headers.AccessControlRequestHeaders = headers;
        new CorsPolicy(Options.Create(options)).HeadPreflight(http);
        return Lines(http);
    }

    private static IEnumerable<string> Lines(HttpContext http) => http.Response.Headers.Select(header => $"{header.Key}: {header.Value}");
}
