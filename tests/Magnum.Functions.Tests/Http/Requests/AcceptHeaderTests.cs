using Magnum.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;

namespace Magnum.Functions.Tests.Http.Requests;

public sealed class AcceptHeaderTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("*/*", true)]
    [InlineData("application/json", true)]
    [InlineData("application/*;q=0.5", true)]
    [InlineData("text/html, application/json;q=0.9", true)]
    [InlineData("text/html", false)]
    [InlineData("text/plain, application/xml", false)]
    [InlineData("application/json;q=0", false)]
    public void Json_is_admitted_or_not(string? accept, bool admitted)
    {
        var http = new DefaultHttpContext();
        if (accept is not null) http.Request.Headers.Accept = accept;

        AcceptHeader.AdmitsJson(http.Request).Should().Be(admitted);
    }
}
