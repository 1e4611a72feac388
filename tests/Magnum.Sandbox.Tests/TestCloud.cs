using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Sandbox.Tests;

/// <summary>A sandbox on a clock that stands still, and a plain HTTP client for it.</summary>
internal sealed class TestCloud : IAsyncDisposable
{
    private TestCloud(SandboxCloud sandbox, FakeTimeProvider time)
    {
        Sandbox = sandbox;
        Time = time;
        Http = new HttpClient { BaseAddress = sandbox.Address };
    }

    public SandboxCloud Sandbox { get; }

    public FakeTimeProvider Time { get; }

    public HttpClient Http { get; }

    public SandboxWorld World => Sandbox.World;

    public static async Task<TestCloud> StartAsync(Action<SandboxOptions>? change = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var options = new SandboxOptions { Time = time };
        change?.Invoke(options);
        return new TestCloud(await SandboxCloud.StartAsync(options, TestContext.Current.CancellationToken), time);
    }

    public string UserId(string name) => World.Users.Single(user => user.Name == name).Id;

    public string ProjectId(string name) => World.Projects.Single(project => project.Name == name).Id;

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? token = null, object? body = null,
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null)
            request.Headers.Add("X-Auth-Token", token);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
            await request.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
        }

        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync();
        response.Headers.TryGetValues("X-Subject-Token", out var subject);
        return new Answer(response.StatusCode, text, subject?.Single());
    }

    public Task<Answer> GetAsync(string path, string? token = null) => SendAsync(HttpMethod.Get, path, token);

    public Task<Answer> LoginAsync(object identity, object? scope = null) =>
        SendAsync(HttpMethod.Post, "identity/v3/auth/tokens", body: scope is null
            ? new { auth = new { identity } }
            : (object)new { auth = new { identity, scope } });

    /// <summary>Logs in with the seed's password and returns the token.</summary>
    public async Task<string> TokenAsync(string user, string project)
    {
        var answer = await LoginAsync(Password(user), new { project = new { name = project, domain = new { id = "default" } } });
        answer.Status.Should().Be(HttpStatusCode.Created, answer.Text);
        return answer.Subject!;
    }

    public async Task<string> DomainTokenAsync()
    {
        var answer = await LoginAsync(Password("magnum_domain_admin", "magnum"), new { domain = new { name = "magnum" } });
        return answer.Subject!;
    }

    public static object Password(string user, string domain = "Default", string password = "secret") => new
    {
        methods = new[] { "password" },
        password = new { user = new { name = user, password, domain = new { name = domain } } },
    };

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Sandbox.DisposeAsync();
    }

    internal sealed record Answer(HttpStatusCode Status, string Text, string? Subject)
    {
        public JsonNode Json => JsonNode.Parse(Text)!;
    }
}
