using System.Net.Http.Json;
using Magnum.Contract.Tests.App;
using Magnum.Data;
using Magnum.Functions.Hosting.Embedded;
using Magnum.Sandbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Fuzz.Tests.App;

/// <summary>The real application and a simulated cloud, with rows for requests to meet.</summary>
public sealed class FuzzApp : IAsyncLifetime
{
    private SandboxCloud? _cloud;
    private MagnumApp? _app;
    private Dictionary<string, string> _tokens = [];

    /// <summary>Where the application answers.</summary>
    public Uri Address => _app!.Address;

    public async ValueTask InitializeAsync()
    {
        var port = FreePort.Next();
        _cloud = await SandboxCloud.StartAsync(new SandboxOptions { StackSeconds = 0, MagnumUrl = new Uri($"http://127.0.0.1:{port}/v1") });
        var settings = SandboxSettings.For(_cloud);
        settings["Logging:LogLevel:Default"] = "Critical";
        settings["Quotas:MaxClustersPerProject"] = "5";
        _app = await MagnumApp.StartAsync(new MagnumAppOptions { Port = port, Settings = settings });
        _tokens = new Dictionary<string, string> { ["demo"] = await LoginAsync("demo"), ["admin"] = await LoginAsync("admin") };
        await RestockAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        if (_cloud is not null) await _cloud.DisposeAsync();
    }

    /// <summary>The token of a user by his name; what is no name is sent as it is.</summary>
    public string Token(string who) => _tokens.GetValueOrDefault(who, who);

    /// <summary>Puts back the rows that requests deleted or changed beyond recognition.</summary>
    public async Task RestockAsync()
    {
        var contexts = _app!.Services.GetRequiredService<IDbContextFactory<MagnumDbContext>>();
        await using var database = await contexts.CreateDbContextAsync();
        await KnownRows.RestockAsync(database, _demoProject);
    }

    private async Task<string> LoginAsync(string user)
    {
        var domain = new { name = "Default" };
        var login = new
        {
            auth = new
            {
                identity = new { methods = new[] { "password" }, password = new { user = new { name = user, password = "secret", domain } } },
                scope = new { project = new { name = user, domain } },
            },
        };
        using var http = new HttpClient();
        using var body = JsonContent.Create(login);
        await body.LoadIntoBufferAsync();
        using var answer = await http.PostAsync($"{_cloud!.KeystoneUrl}/auth/tokens", body);
        answer.EnsureSuccessStatusCode();
        var document = await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
        if (user == "demo") _demoProject = document.GetProperty("token").GetProperty("project").GetProperty("id").GetString()!;
        return answer.Headers.GetValues("X-Subject-Token").Single();
    }

    private string _demoProject = "";
}
