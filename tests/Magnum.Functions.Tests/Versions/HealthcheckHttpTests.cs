using Magnum.Functions.Versions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Tests.Versions;

public sealed class HealthcheckHttpTests
{
    [Theory]
    [InlineData("GET", null, 503, "^DISABLED BY FILE$")]
    [InlineData("DELETE", null, 503, "^DISABLED BY FILE$")]
    [InlineData("GET", "application/json", 503, "\"DISABLED BY FILE\"")]
    [InlineData("GET", "text/html", 503, "<td>DISABLED BY FILE</td>")]
    [InlineData("HEAD", null, 503, "^$")]
    public async Task An_instance_that_a_file_disables_says_so(string method, string? accept, int status, string body)
    {
        var file = Path.GetTempFileName();
        try
        {
            var answer = await AskAsync(method, accept, file);
            answer.Status.Should().Be(status);
            answer.Body.Should().MatchRegex(body);
        }
        finally
        {
            File.Delete(file);
        }
        (await AskAsync("GET", null, file)).Should().Be((200, "OK"));
    }

    [Fact]
    public void The_file_is_where_operators_know_it_unless_they_want_none()
    {
        new HealthcheckOptions().DisableFile.Should().Be("/etc/magnum/healthcheck_disable");
        new HealthcheckOptions { DisableFile = "" }.DisableFile.Should().BeNull();
    }

    private static async Task<(int Status, string Body)> AskAsync(string method, string? accept, string file)
    {
        var http = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        http.Request.Method = method;
        http.Request.Headers.Accept = accept;
        await new HealthcheckHttp(Options.Create(new HealthcheckOptions { DisableFile = file })).Run(http.Request).ExecuteAsync(http);
        http.Response.Body.Position = 0;
        return (http.Response.StatusCode, await new StreamReader(http.Response.Body).ReadToEndAsync());
    }
}
