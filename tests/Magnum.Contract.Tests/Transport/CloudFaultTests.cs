using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Magnum.Contract.Tests.App;
using Magnum.Sandbox.Faults;

namespace Magnum.Contract.Tests.Transport;

/// <summary>What callers are told when a service that a check asks refuses, fails or is not there.</summary>
[Collection(AppCollection.Name)]
public sealed class CloudFaultTests(AppFixture fixture) : IDisposable
{
    private const string Image = "image";

    [Fact]
    public async Task An_image_that_Glance_refuses_to_show_is_forbidden()
    {
        fixture.Cloud.Faults.Add(new HttpFault { Service = Image, Status = 403, Body = "{}" });

        using var answer = await CreateAsync("demo", "hidden-from-us");

        await HasErrorAsync(answer, HttpStatusCode.Forbidden, "client", "Not authorized for image hidden-from-us");
    }

    [Fact]
    public async Task A_service_that_fails_is_a_server_error()
    {
        fixture.Cloud.Faults.Add(new HttpFault { Service = Image, Status = 500, Body = "{}" });

        using var answer = await CreateAsync("demo", "never-asked-before");

        await HasErrorAsync(answer, HttpStatusCode.InternalServerError, "server", "");
    }

    [Fact]
    public async Task A_service_that_the_catalog_lacks_is_a_failed_connection()
    {
        var services = fixture.Cloud.World.CatalogServices;
        var glance = services.Single(service => service.Type == Image);
        services.Set(glance with { Enabled = false });
        try
        {
            // A token of its own: what is known of the others' was read while the service was there.
            using var answer = await CreateAsync("colleague@demo", "fedora-coreos");

            var text = await HasErrorAsync(answer, HttpStatusCode.Forbidden, "client", "");
            text.Should().Contain("connection failed");
        }
        finally
        {
            services.Set(glance);
        }
    }

    public void Dispose() => fixture.Cloud.Faults.Clear();

    private async Task<HttpResponseMessage> CreateAsync(string who, string image)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(fixture.App.Address, "/v1/clustertemplates"));
        request.Headers.Add("X-Auth-Token", await fixture.TokenAsync(who));
        request.Content = JsonContent.Create(new { coe = "kubernetes", image_id = image });
        return await fixture.Http.SendAsync(request);
    }

    private static async Task<string> HasErrorAsync(HttpResponseMessage answer, HttpStatusCode status, string code, string start)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.Should().Be(status, "the answer was {0}", text);
        using var body = JsonDocument.Parse(text);
        var error = body.RootElement.GetProperty("errors")[0];
        error.GetProperty("code").GetString().Should().Be(code);
        error.GetProperty("status").GetInt32().Should().Be((int)status);
        error.GetProperty("detail").GetString().Should().StartWith(start);
        return text;
    }
}
