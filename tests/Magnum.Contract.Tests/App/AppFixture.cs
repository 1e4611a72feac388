using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Magnum.Contract.Tests.OpenApi;
using Magnum.Data;
using Magnum.Functions.Hosting.Embedded;
using Magnum.Sandbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Contract.Tests.App;

/// <summary>One application and one simulated cloud for a collection of tests.</summary>
public class AppFixture : IAsyncLifetime
{
    // A heartbeat would add a row to what a test made.
    private const string Never = "0 0 0 29 2 *";
    private static readonly string[] InDemo = ["reader", "member", "colleague"];
    private readonly Dictionary<string, string> _tokens = [];
    private readonly string _seed = Path.GetTempFileName();
    private SandboxCloud? _cloud;
    private MagnumApp? _app;
    private ApiDescription? _description;

    public MagnumApp App => _app!;

    public SandboxCloud Cloud => _cloud!;

    public HttpClient Http { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var port = FreePort.Next();
        SeedFile.Write(_seed, CaseSeed.Add);
        _cloud = await SandboxCloud.StartAsync(new SandboxOptions { Seed = _seed, StackSeconds = 0.1, MagnumUrl = new Uri($"http://127.0.0.1:{port}/v1") });
        var settings = SandboxSettings.For(_cloud);
        settings["Cors:AllowedOrigins"] = "https://console.example";
        settings["MServices:ReportSchedule"] = Never;
        Configure(settings);
        _app = await MagnumApp.StartAsync(new MagnumAppOptions { Port = port, Settings = settings });
    }

    public virtual async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        if (_cloud is not null) await _cloud.DisposeAsync();
        File.Delete(_seed);
    }

    /// <summary>A token of a user of the seed, e.g. "demo" or "other", or "admin@demo" for a project other than the one named like him.</summary>
    public async Task<string> TokenAsync(string who)
    {
        if (_tokens.TryGetValue(who, out var known)) return known;
        var (user, project) = who.Split('@') is [var name, var other] ? (name, other) : (who, InDemo.Contains(who) ? "demo" : who);
        var domain = new { name = "Default" };
        var login = new
        {
            auth = new
            {
                identity = new { methods = new[] { "password" }, password = new { user = new { name = user, password = "secret", domain } } },
                scope = new { project = new { name = project, domain } },
            },
        };
        using var body = JsonContent.Create(login);
        await body.LoadIntoBufferAsync();
        using var answer = await Http.PostAsync($"{Cloud.KeystoneUrl}/auth/tokens", body);
        answer.EnsureSuccessStatusCode();
        return _tokens[who] = answer.Headers.GetValues("X-Subject-Token").Single();
    }

    /// <summary>The OpenAPI document that the application serves.</summary>
    internal async Task<ApiDescription> DescriptionAsync() =>
        _description ??= new ApiDescription(JsonNode.Parse(await Http.GetStringAsync(new Uri(App.Address, "openapi.json")))!.AsObject());

    /// <summary>The database of the application.</summary>
    public Task<MagnumDbContext> OpenDatabaseAsync() =>
        App.Services.GetRequiredService<IDbContextFactory<MagnumDbContext>>().CreateDbContextAsync();

    /// <summary>Forgets every row, so that a test finds what it made and nothing else.</summary>
    public async Task EmptyDatabaseAsync()
    {
        await using var database = await OpenDatabaseAsync();
        await database.Operations.ExecuteDeleteAsync();
        await database.Certificates.ExecuteDeleteAsync();
        await database.NodeGroups.ExecuteDeleteAsync();
        await database.Clusters.ExecuteDeleteAsync();
        await database.ClusterTemplates.ExecuteDeleteAsync();
        await database.Quotas.ExecuteDeleteAsync();
        await database.Federations.ExecuteDeleteAsync();
        await database.Services.ExecuteDeleteAsync();
    }

    /// <summary>Changes the settings for tests that need others.</summary>
    protected virtual void Configure(IDictionary<string, string?> settings)
    {
    }
}
