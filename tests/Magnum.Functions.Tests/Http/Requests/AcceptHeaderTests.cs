using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;

namespace Magnum.Functions.Tests.Http.Requests;

public sealed class AcceptHeaderTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("*/*", true)]
    [InlineData("application/json", true)]
    [InlineData("Application/JSON; q=0.1", true)]
    [InlineData("application/*", true)]
    [InlineData("text/html, application/json;q=0.9", true)]
    [InlineData("text/html, */*;q=0.1", true)]
    [InlineData("no media type", true)]
    [InlineData("text/html", false)]
    [InlineData("text/*", false)]
    [InlineData("application/xml", false)]
    [InlineData("application/json;q=0", false)]
    [InlineData("application/json;q=0, */*", false)]
    [InlineData("application/*;q=0, */*;q=1", false)]
    public void JSON_is_admitted(string? accept, bool admitted) => AcceptHeader.AdmitsJson(Request(accept)).Should().Be(admitted);

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("*/*", false)]
    [InlineData(null, false)]
    [InlineData("text/html,application/json", false)]
    public void Only_a_client_that_wants_JSON_alone_prefers_it(string? accept, bool prefers) =>
        AcceptHeader.PrefersJson(Request(accept)).Should().Be(prefers);

    [Theory]
    [InlineData(null, "text/plain")]
    [InlineData("*/*", "text/plain")]
    [InlineData("image/png", "text/plain")]
    [InlineData("text/html", "text/html")]
    [InlineData("text/html;q=0.5, application/json", "application/json")]
    [InlineData("application/json;q=0.5, text/html;q=0.6, */*;q=0.1", "text/html")]
    public void The_best_of_some_types_is_the_one_liked_most(string? accept, string best) =>
        AcceptHeader.Best(Request(accept), "text/plain", "text/html", "application/json").Should().Be(best);

    private static HttpRequest Request(string? accept)
    {
        var request = new DefaultHttpContext().Request;
        if (accept is not null) request.Headers.Accept = accept;
        return request;
    }
}
