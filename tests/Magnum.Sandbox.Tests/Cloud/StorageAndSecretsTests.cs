using System.Net;

namespace Magnum.Sandbox.Tests.Cloud;

public sealed class StorageAndSecretsTests
{
    [Fact]
    public async Task Volume_types_are_listed_below_the_tokens_project_only()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");

        var own = await cloud.GetAsync($"volume/v3/{cloud.ProjectId("demo")}/types", demo);
        var others = await cloud.GetAsync($"volume/v3/{cloud.ProjectId("admin")}/types", demo);

        own.Json["volume_types"]!.AsArray().Select(row => (string?)row!["name"]).Should().Equal("lvmdriver-1", "ssd");
        others.Status.Should().Be(HttpStatusCode.BadRequest);
        ((string?)others.Json["badRequest"]!["message"]).Should().Be("Malformed request url");
    }

    [Fact]
    public async Task A_secret_gives_back_its_payload_to_its_project_and_ends_with_its_delete()
    {
        await using var cloud = await TestCloud.StartAsync();
        var (demo, other) = (await cloud.TokenAsync("demo", "demo"), await cloud.TokenAsync("magnum", "service"));
        var secret = await SecretAsync(cloud, demo, "the payload");

        var payload = await cloud.SendAsync(HttpMethod.Get, secret + "/payload", demo, null, ("Accept", "text/plain"));
        var wrong = await cloud.SendAsync(HttpMethod.Get, secret + "/payload", demo, null, ("Accept", "application/pkcs8"));
        var foreign = await cloud.GetAsync(secret, other);

        payload.Text.Should().Be("the payload");
        wrong.Status.Should().Be(HttpStatusCode.NotAcceptable);
        ((string?)foreign.Json["description"]).Should().Be("Secret not found.");
        ((string?)(await cloud.GetAsync(secret, demo)).Json["content_types"]!["default"]).Should().Be("text/plain");
        (await cloud.SendAsync(HttpMethod.Delete, secret, demo)).Status.Should().Be(HttpStatusCode.NoContent);
        (await cloud.GetAsync(secret, demo)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_certificate_container_holds_references_and_consumers()
    {
        await using var cloud = await TestCloud.StartAsync();
        var demo = await cloud.TokenAsync("demo", "demo");
        var secret = await SecretAsync(cloud, demo, "pem");

        var bad = await ContainerAsync(cloud, demo, "private_key", secret);
        var made = await ContainerAsync(cloud, demo, "certificate", secret);
        var container = (string)made.Json["container_ref"]!;
        var used = await cloud.SendAsync(HttpMethod.Post, container + "/consumers", demo, new Dictionary<string, string> { ["name"] = "magnum", ["URL"] = "http://c/1" });

        bad.Status.Should().Be(HttpStatusCode.BadRequest);
        ((string?)used.Json["consumers"]![0]!["URL"]).Should().Be("http://c/1");
        ((string?)(await cloud.GetAsync(container, demo)).Json["secret_refs"]![0]!["secret_ref"]).Should().Be(secret);
        (await cloud.SendAsync(HttpMethod.Delete, container, demo)).Status.Should().Be(HttpStatusCode.NoContent);
        (await cloud.GetAsync(container, demo)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<string> SecretAsync(TestCloud cloud, string token, string payload)
    {
        var made = await cloud.SendAsync(HttpMethod.Post, "key-manager/v1/secrets", token,
            new { name = "s", payload, payload_content_type = "text/plain" });
        made.Status.Should().Be(HttpStatusCode.Created, made.Text);
        return (string)made.Json["secret_ref"]!;
    }

    private static Task<TestCloud.Answer> ContainerAsync(TestCloud cloud, string token, string name, string secret) =>
        cloud.SendAsync(HttpMethod.Post, "key-manager/v1/containers", token,
            new { type = "certificate", name = "c", secret_refs = new[] { new { name, secret_ref = secret } } });
}
