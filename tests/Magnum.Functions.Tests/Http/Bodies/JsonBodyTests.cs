using System.Text;
using System.Text.Json;
using Magnum.Domain.Faults;
using Magnum.Functions.Http.Bodies;
using Microsoft.AspNetCore.Http;

namespace Magnum.Functions.Tests.Http.Bodies;

public sealed class JsonBodyTests
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData(Json)]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Text/JavaScript")]
    [InlineData("application/javascript")]
    public async Task JSON_goes_under_a_few_names(string type)
    {
        using var document = await ReadAsync(type, "{\"a\": \"\\u00e9\"}");

        document.RootElement.GetProperty("a").GetString().Should().Be("é");
    }

    [Theory]
    [InlineData(Json, "", 400, "Missing argument: \"cluster\"")]
    [InlineData("application/octet-stream", "", 400, "Missing argument: \"cluster\"")]
    [InlineData(Form, "&", 400, "Missing argument: \"cluster\"")]
    [InlineData(Json, "{", 400, "*not in valid JSON*")]
    [InlineData(Json, "{\"a\": \"\\ud800\"}", 400, "*not in valid JSON*")]
    [InlineData(Json, "{\"\\u0000\": 1}", 400, "*not in valid JSON*")]
    [InlineData(Json, "[]", 400, "*field/attribute cluster*an object*")]
    [InlineData(Json, "null", 400, "*field/attribute cluster*an object*")]
    [InlineData("application/json-patch+json", "[]", 415, "Unknown mimetype: application/json-patch+json")]
    [InlineData("", "{}", 415, "Unknown mimetype: ")]
    [InlineData(Form, "name=x&labels=y", 400, "Unknown argument: \"name, labels\"")]
    public async Task Other_bodies_are_faults(string type, string body, int status, string message) =>
        (await ((Func<Task>)(async () => (await ReadAsync(type, body)).Dispose())).Should().ThrowAsync<Fault>())
            .WithMessage(message).Which.Kind.Status.Should().Be(status);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_beyond_the_limit_is_not_read(bool announced)
    {
        var request = Request(Json, new string(' ', BodyBytes.Limit + 1));
        if (!announced) request.ContentLength = null;

        (await ((Func<Task>)(async () => await JsonBody.ReadAsync(request, "cluster", JsonValueKind.Object, default))).Should().ThrowAsync<Fault>())
            .Which.Kind.Status.Should().Be(413);
    }

    [Fact]
    public async Task A_form_with_endless_fields_is_a_fault() =>
        await ((Func<Task>)(() => ReadAsync(Form, string.Join('&', Enumerable.Range(0, 5000).Select(i => $"a{i}="))))).Should().ThrowAsync<Fault>();

    private static Task<JsonDocument> ReadAsync(string type, string body) =>
        JsonBody.ReadAsync(Request(type, body), "cluster", JsonValueKind.Object, default).AsTask();

    private static HttpRequest Request(string type, string body)
    {
        var request = new DefaultHttpContext().Request;
        var bytes = Encoding.UTF8.GetBytes(body);
        request.ContentType = type;
        request.ContentLength = bytes.Length;
        request.Body = new MemoryStream(bytes);
        return request;
    }
}
