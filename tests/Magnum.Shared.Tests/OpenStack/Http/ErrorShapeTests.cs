using System.Net;
using Magnum.OpenStack;

namespace Magnum.Shared.Tests.OpenStack.Http;

public sealed class ErrorShapeTests : IDisposable
{
    private readonly TestCloud _cloud = new();

    public void Dispose() => _cloud.Dispose();

    [Theory]
    [InlineData("Keystone", """{"error":{"code":404,"message":"Could not find user: x.","title":"Not Found"}}""", "Could not find user: x.")]
    [InlineData("Heat", """{"explanation":"The server could not comply.","code":400,"error":{"message":"Parameter 'n' is invalid","traceback":null,"type":"StackValidationFailed"},"title":"Bad Request"}""", "Parameter 'n' is invalid")]
    [InlineData("Heat without an error object", """{"explanation":"The resource was not found.","code":404,"title":"Not Found"}""", "The resource was not found.")]
    [InlineData("Nova", """{"itemNotFound":{"code":404,"message":"Keypair k not found for user u"}}""", "Keypair k not found for user u")]
    [InlineData("Neutron", """{"NeutronError":{"type":"NetworkNotFound","message":"Network n could not be found.","detail":""}}""", "Network n could not be found.")]
    [InlineData("Barbican", """{"code":404,"title":"Not Found","description":"Secret not found."}""", "Secret not found.")]
    [InlineData("Octavia", """{"faultcode":"Client","faultstring":"Load Balancer x not found.","debuginfo":null}""", "Load Balancer x not found.")]
    [InlineData("A list of errors", """{"errors":[{"status":404,"title":"t","detail":"no such thing"}]}""", "no such thing")]
    [InlineData("Only a title", """{"title":"Bad Request"}""", "Bad Request")]
    [InlineData("Text", "No image found with ID x", "No image found with ID x")]
    [InlineData("Broken JSON", "{oops", "{oops")]
    [InlineData("Nothing", "", "Conflict")]
    public async Task The_services_own_words_are_found(string shape, string body, string message)
    {
        _cloud.Stub.AnswerCallsWith(HttpStatusCode.Conflict, body);

        var error = await FailAsync();

        error.ServiceMessage.Should().Be(message, shape);
        error.IsConflict.Should().BeTrue();
    }

    [Fact]
    public async Task A_page_for_people_is_read_without_its_tags()
    {
        _cloud.Stub.AnswerCallsWith(
            HttpStatusCode.NotFound,
            "<html><head><title>404 Not Found</title></head>\n<body><h1>404 Not Found</h1>\nNo image found with ID a&amp;b<br /><br />\n\n</body></html>",
            "text/html");

        (await FailAsync()).ServiceMessage.Should().Be("404 Not Found No image found with ID a&b");
    }

    [Fact]
    public async Task An_endless_message_is_cut()
    {
        _cloud.Stub.AnswerCallsWith(HttpStatusCode.BadRequest, new string('x', 100_000), "text/plain");

        (await FailAsync()).ServiceMessage.Should().HaveLength(2_001).And.EndWith("…");
    }

    [Fact]
    public async Task An_error_names_service_method_path_status_and_words()
    {
        _cloud.Stub.AnswerCallsWith(HttpStatusCode.Forbidden, """{"forbidden":{"code":403,"message":"Policy doesn't allow it."}}""");

        var error = await FailAsync();

        error.Message.Should().Be("compute answered 403 to GET http://cloud.test/nova/v2.1/os-keypairs/k: Policy doesn't allow it.");
        error.Should().BeEquivalentTo(new
        {
            Service = "compute",
            Method = HttpMethod.Get,
            StatusCode = HttpStatusCode.Forbidden,
            IsForbidden = true,
            IsNotFound = false,
            IsUnavailable = false,
        });
    }

    [Theory]
    [InlineData(404, true, false)]
    [InlineData(410, true, false)]
    [InlineData(409, false, false)]
    [InlineData(429, false, true)]
    [InlineData(503, false, true)]
    public async Task The_kind_of_an_error_follows_the_status(int status, bool notFound, bool unavailable)
    {
        _cloud.Stub.AnswerCallsWith((HttpStatusCode)status, "");

        var error = await FailAsync();
        (error.IsNotFound, error.IsUnavailable).Should().Be((notFound, unavailable));
    }

    [Theory]
    [InlineData("<html>login page</html>")]
    [InlineData("""{"keypair":{"name":"k"}}""")]
    [InlineData("""{"keypair":null}""")]
    public async Task A_success_that_cannot_be_read_is_an_error(string body)
    {
        _cloud.Stub.AnswerCallsWith(HttpStatusCode.OK, body);

        (await FailAsync()).Message.Should().StartWith("compute answered 200 to GET").And.Contain("cannot be understood");
    }

    [Fact]
    public async Task A_call_without_an_answer_is_unavailable()
    {
        var compute = _cloud.Clients.Compute(await _cloud.ServiceAsync());
        _cloud.Stub.Overrule = (_, _) => throw new HttpRequestException("Name or service not known");

        var error = (await compute.Invoking(it => it.GetKeypairAsync("k")).Should().ThrowAsync<OpenStackException>()).Which;
        error.StatusCode.Should().BeNull();
        error.IsUnavailable.Should().BeTrue();
        error.Message.Should().Be("compute did not answer to GET http://cloud.test/nova/v2.1/os-keypairs/k: Name or service not known");
    }

    private async Task<OpenStackException> FailAsync()
    {
        var compute = _cloud.Clients.Compute(await _cloud.ServiceAsync());
        return (await compute.Invoking(it => it.GetKeypairAsync("k")).Should().ThrowAsync<OpenStackException>()).Which;
    }
}
