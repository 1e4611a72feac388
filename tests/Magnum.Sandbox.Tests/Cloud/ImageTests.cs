using System.Net;
using Magnum.Sandbox.Image;

namespace Magnum.Sandbox.Tests.Cloud;

public sealed class ImageTests
{
    [Fact]
    public async Task Properties_stand_at_the_top_level_and_can_be_asked_for()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");

        var byName = await cloud.GetAsync("image/v2/images?name=fedora-coreos", demo);
        var byDistro = await cloud.GetAsync("image/v2/images?os_distro=ubuntu", demo);
        var image = byName.Json["images"]!.AsArray().Single()!;
        var one = await cloud.GetAsync($"image/v2/images/{image["id"]}", demo);

        ((string?)one.Json["os_distro"]).Should().Be("fedora-coreos");
        ((int?)one.Json["min_disk"]).Should().Be(10);
        byDistro.Json["images"]!.AsArray().Select(row => (string?)row!["name"]).Should().Equal("ubuntu");
    }

    [Fact]
    public async Task A_private_image_is_its_owners_and_an_unknown_one_is_an_html_page()
    {
        await using var cloud = await TestCloud.StartAsync();
        cloud.World.Images.Set(new ImageRow("i1", "own", cloud.ProjectId("service")) { Visibility = "private" });
        var demo = await cloud.TokenAsync("demo", "demo");

        var hidden = await cloud.GetAsync("image/v2/images/i1", demo);

        hidden.Status.Should().Be(HttpStatusCode.NotFound);
        hidden.Text.Should().Contain("No image found with ID i1").And.StartWith("<html>");
        (await cloud.GetAsync("image/v2/images?name=own", demo)).Json["images"]!.AsArray().Should().BeEmpty();
        (await cloud.GetAsync("image/v2/images/i1", await cloud.TokenAsync("magnum", "service"))).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Images_come_in_pages()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");

        var first = await cloud.GetAsync("image/v2/images?limit=2", demo);
        var second = await cloud.GetAsync("image" + (string)first.Json["next"]!, demo);

        first.Json["images"]!.AsArray().Should().HaveCount(2);
        second.Json["images"]!.AsArray().Should().HaveCount(1);
        second.Json.AsObject().Should().NotContainKey("next");
    }
}
