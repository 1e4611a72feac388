using Magnum.Data.Queries;
using Magnum.Domain.Faults;
using Magnum.Functions.Hosting.Settings;
using Magnum.Functions.Http.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Tests.Http.Lists;

public sealed class PageQueryTests
{
    private const string Uuid = "5d12f6fd-a196-4bf0-ae4c-1f639a523a52";

    [Fact]
    public void Without_parameters_the_page_is_as_long_as_allowed() =>
        Read("").Should().Be(new PageRequest(50, null, "id", false));

    [Fact]
    public void All_parameters_are_read() =>
        Read($"?limit=7&marker={Uuid}&sort_key=name&sort_dir=desc").Should().Be(new PageRequest(7, Uuid, "name", true));

    [Fact]
    public void A_limit_above_the_maximum_is_lowered_silently() => Read("?limit=99999999999").Limit.Should().Be(50);

    [Fact]
    public void A_marker_may_be_spelt_like_any_uuid() => Read($"?marker=urn:uuid:{Uuid}").Marker.Should().Be($"urn:uuid:{Uuid}");

    [Theory]
    [InlineData("?limit=0", "Limit must be positive")]
    [InlineData("?limit=-1", "Limit must be positive")]
    [InlineData("?limit=x", "Invalid input*limit*")]
    [InlineData("?marker=x", "*unable to convert to uuid*")]
    [InlineData("?marker=(5d12f6fd-a196-4bf0-ae4c-1f639a523a52)", "*unable to convert to uuid*")]
    [InlineData("?sort_dir=ASC", "Invalid sort direction: ASC*")]
    public void Faulty_parameters_are_refused(string query, string message) =>
        ((Action)(() => Read(query))).Should().Throw<Fault>().WithMessage(message).Which.Kind.Status.Should().Be(400);

    [Fact]
    public void A_full_page_has_a_next_one() =>
        PageQuery.Next("http://h/v1/clusters", new PageRequest(2, null, "name", true), 2, Uuid)
            .Should().Be($"http://h/v1/clusters?sort_key=name&sort_dir=desc&limit=2&marker={Uuid}");

    [Fact]
    public void A_page_that_is_not_full_has_no_next_one() =>
        PageQuery.Next("http://h/v1/clusters", new PageRequest(3), 2, Uuid).Should().BeNull();

    private static PageRequest Read(string query)
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new QueryString(query);
        return new PageQuery(Options.Create(new ApiOptions { MaxLimit = 50 })).Read(http.Request);
    }
}
