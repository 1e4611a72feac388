using System.Text.Json.Nodes;
using Magnum.Contract.Tests.App;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Routing;
using Microsoft.OpenApi;

namespace Magnum.Contract.Tests.OpenApi;

[Collection(AppCollection.Name)]
public sealed class OpenApiTests(AppFixture fixture)
{
    public static TheoryData<string> Endpoints => [.. HttpEndpoints.All.Where(endpoint => !endpoint.IsFallback && !endpoint.IsProbe).Select(endpoint => endpoint.Name)];

    [Fact]
    public async Task The_document_is_valid_openapi_3_1()
    {
        var text = await fixture.Http.GetStringAsync(new Uri(fixture.App.Address, "openapi.json"));

        var read = Microsoft.OpenApi.OpenApiDocument.Parse(text);

        read.Diagnostic!.Errors.Should().BeEmpty();
        read.Diagnostic.SpecificationVersion.Should().Be(OpenApiSpecVersion.OpenApi3_1);
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void Every_function_says_what_it_takes_and_answers(string name)
    {
        var endpoint = HttpEndpoints.All.Single(one => one.Name == name);

        endpoint.Method.IsDefined(typeof(AnswersAttribute), inherit: false).Should().BeTrue();
        endpoint.Method.IsDefined(typeof(TakesAttribute), inherit: false).Should().Be(endpoint.Arguments.Body);
    }

    [Fact]
    public async Task The_page_shows_every_operation_and_needs_nothing_from_elsewhere()
    {
        var page = await fixture.Http.GetStringAsync(new Uri(fixture.App.Address, "docs"));

        var document = JsonNode.Parse(await fixture.Http.GetStringAsync(new Uri(fixture.App.Address, "openapi.json")))!;
        foreach (var (path, _) in document["paths"]!.AsObject()) page.Should().Contain($"<code>{path}</code>");
        page.Should().NotContain("<script").And.NotContain("http://").And.NotContain("https://");
    }
}
