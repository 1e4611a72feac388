using Magnum.Functions.Hosting.Settings;
using Magnum.Functions.Http.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Tests.Http.Answers;

public sealed class LinksTests
{
    private static readonly (string, string)[] Proxied =
        [("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "cloud.example:8443"), ("X-Forwarded-Prefix", "/container-infra/")];

    [Fact]
    public void Links_start_where_the_request_came_to_with_its_mount_prefix() =>
        Base(new ApiOptions()).Should().Be("http://10.0.0.1:9511/mount");

    [Fact]
    public void A_configured_address_outranks_all() =>
        Base(new ApiOptions { PublicUrl = "https://magnum.example/", EnableProxyHeadersParsing = true }, Proxied).Should().Be("https://magnum.example");

    [Fact]
    public void Headers_of_a_proxy_mean_nothing_unless_it_is_trusted() =>
        Base(new ApiOptions(), Proxied).Should().Be("http://10.0.0.1:9511/mount");

    [Fact]
    public void Headers_of_a_trusted_proxy_are_the_base() =>
        Base(new ApiOptions { EnableProxyHeadersParsing = true }, Proxied).Should().Be("https://cloud.example:8443/container-infra");

    [Theory]
    [InlineData("Forwarded", "for=10.0.0.9;proto=https;host=\"cloud.example\", for=10.0.0.8;proto=http", "https://cloud.example/mount")]
    [InlineData("X-Forwarded-Proto", "https, http", "https://10.0.0.1:9511/mount")]
    [InlineData("X-Forwarded-Host", "[fd00::1]:9511", "http://[fd00::1]:9511/mount")]
    [InlineData("X-Forwarded-Proto", "javascript", "http://10.0.0.1:9511/mount")]
    [InlineData("X-Forwarded-Host", "cloud.example/path", "http://10.0.0.1:9511/mount")]
    [InlineData("X-Forwarded-Host", "user@cloud.example", "http://10.0.0.1:9511/mount")]
    [InlineData("X-Forwarded-Prefix", "//elsewhere.example", "http://10.0.0.1:9511/mount")]
    public void What_a_proxy_does_not_say_well_is_taken_from_the_request(string header, string value, string expected) =>
        Base(new ApiOptions { EnableProxyHeadersParsing = true }, (header, value)).Should().Be(expected);

    private static string Base(ApiOptions options, params (string Name, string Value)[] headers)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host, request.PathBase) = ("http", new HostString("10.0.0.1:9511"), "/mount");
        foreach (var (name, value) in headers) request.Headers[name] = value;
        return new Links(Options.Create(options)).Base(request);
    }
}
