using System.Net.Http.Json;
using Magnum.Contract.Tests.App;
using Magnum.Functions.Hosting.Embedded;
using Magnum.Sandbox;

namespace Magnum.Fuzz.Tests.App;

/// <summary>The real application and a simulated cloud, with rows for requests to meet.</summary>
public sealed class FuzzApp : IAsyncLifetime
{
    private SandboxCloud? _cloud;
    private MagnumApp? _app;
    private Stock? _stock;
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
        // The API is tried here, not how clusters are made.
        settings["AzureWebJobs:StartOperationQueue:Disabled"] = "true";
        _app = await MagnumApp.StartAsync(new MagnumAppOptions { Port = port, Settings = settings });
        _tokens = new Dictionary<string, string> { ["demo"] = await LoginAsync("demo"), ["admin"] = await LoginAsync("admin") };
        _stock = new Stock(_app.Services, new KnownRows(Project, _demoUser));
        await _stock.FillAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        if (_cloud is not null) await _cloud.DisposeAsync();
    }

    /// <summary>Id of the project that requests come from.</summary>
    public string Project { get; private set; } = "";

    /// <summary>The token of a user by his name; what is no name is sent as it is.</summary>
    public string Token(string who) => _tokens.GetValueOrDefault(who, who);

    /// <summary>Puts back the rows that requests deleted or changed beyond recognition.</summary>
    public Task RestockAsync() => _stock!.RestockAsync();

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
        if (user == "demo")
        {
            Project = document.GetProperty("token").GetProperty("project").GetProperty("id").GetString()!;
            _demoUser = document.GetProperty("token").GetProperty("user").GetProperty("id").GetString()!;
        }
        return answer.Headers.GetValues("X-Subject-Token").Single();
    }

    private string _demoUser = "";
}
