using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Magnum.Contract.Tests.App;
using Magnum.Functions.Hosting.Embedded;

namespace Magnum.Contract.Tests.Policies;

/// <summary>An operator who lets nobody, administrators included, change the templates of all projects.</summary>
[Collection(AppCollection.Name)]
public sealed class UpdateAllProjectsTests(AppFixture fixture) : IAsyncLifetime
{
    private readonly string _file = Path.GetTempFileName();
    private MagnumApp? _app;

    [Fact]
    public async Task An_administrator_needs_the_rule_for_all_projects_as_well()
    {
        var template = await NewTemplateAsync("admin");

        (await PatchAsync("admin", template, "name", "new")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await PatchAsync("admin", template, "name", "new")).Text.Should().Contain("Policy doesn't allow clustertemplate:update_all_projects");
        (await PatchAsync("admin", template, "network_driver", "nonsense")).Status.Should().Be(HttpStatusCode.BadRequest, "the drivers come first");
    }

    [Fact]
    public async Task Others_do_not_need_it() =>
        (await PatchAsync("demo", await NewTemplateAsync("demo"), "name", "new")).Status.Should().Be(HttpStatusCode.OK);

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(_file, "\"clustertemplate:update_all_projects\": \"!\"");
        var settings = SandboxSettings.For(fixture.Cloud);
        settings["Policy:File"] = _file;
        _app = await MagnumApp.StartAsync(new MagnumAppOptions { Settings = settings });
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        File.Delete(_file);
    }

    private async Task<string> NewTemplateAsync(string who)
    {
        var body = new { coe = "kubernetes", image_id = "fedora-coreos", flavor_id = "m1.small", master_flavor_id = "m1.small", external_network_id = "public" };
        var (status, text) = await SendAsync(who, HttpMethod.Post, "/v1/clustertemplates", body);
        status.Should().Be(HttpStatusCode.Created);
        return JsonDocument.Parse(text).RootElement.GetProperty("uuid").GetString()!;
    }

    private Task<(HttpStatusCode Status, string Text)> PatchAsync(string who, string template, string attribute, string value) =>
        SendAsync(who, HttpMethod.Patch, $"/v1/clustertemplates/{template}", new[] { new { op = "replace", path = "/" + attribute, value } });

    private async Task<(HttpStatusCode Status, string Text)> SendAsync<T>(string who, HttpMethod method, string path, T body)
    {
        using var request = new HttpRequestMessage(method, new Uri(_app!.Address, path)) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Auth-Token", await fixture.TokenAsync(who));
        using var answer = await fixture.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
