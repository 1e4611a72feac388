using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Magnum.Embedded.Hosting;
using Magnum.Functions.Hosting;
using Magnum.Functions.Hosting.Embedded;
using Magnum.Functions.Hosting.Embedded.CommandLine;
using Magnum.OpenStack.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Magnum.RealCloud.Tests;

/// <summary>The product in this process, connected to a cloud, and its API with a user's token.</summary>
internal sealed class RunningProduct : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private readonly IHost _host;
    private readonly string _store;
    private readonly HttpClient _api;

    private RunningProduct(IHost host, string store)
    {
        (_host, _store) = (host, store);
        _api = new HttpClient { BaseAddress = new Uri(host.GetEmbeddedAddress(), "/v1/") };
        _api.DefaultRequestHeaders.Add("OpenStack-API-Version", "container-infra latest");
    }

    public IServiceProvider Services => _host.Services;

    public static async Task<RunningProduct> StartAsync(CloudSettings cloud)
    {
        var store = Directory.CreateTempSubdirectory("magnum-cloud-").FullName;
        var host = EmbeddedHost.Build(new ServeOptions { Port = 0, Store = store }, cloud.ForProduct());
        var errors = new StringWriter();
        if (!await MagnumHost.PrepareAsync(host.Services, errors, CancellationToken.None)) throw new InvalidOperationException(errors.ToString());
        await host.StartAsync();
        return new RunningProduct(host, store);
    }

    /// <summary>Logs in, uses that token from now on, and returns the session.</summary>
    public async Task<CloudSession> LoginAsync(Login login)
    {
        var session = await Services.GetRequiredService<KeystoneSessions>().LoginAsync(login, CancellationToken.None);
        _api.DefaultRequestHeaders.Remove("X-Auth-Token");
        _api.DefaultRequestHeaders.Add("X-Auth-Token", session.TokenId);
        return session;
    }

    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var answer = await _api.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.Should().BeTrue("POST {0} was answered {1}: {2}", path, answer.StatusCode, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    public async Task DeleteAsync(string path)
    {
        using var answer = await _api.DeleteAsync(path);
        answer.StatusCode.Should().Be(HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What a cluster has become once nothing is going on; null when it is gone.</summary>
    public async Task<JsonElement?> SettledAsync(string uuid, TimeSpan patience)
    {
        using var stop = new CancellationTokenSource(patience, TimeProvider.System);
        while (true)
        {
            using var answer = await _api.GetAsync($"clusters/{uuid}", stop.Token);
            if (answer.StatusCode == HttpStatusCode.NotFound) return null;
            var cluster = await answer.Content.ReadFromJsonAsync<JsonElement>(stop.Token);
            answer.StatusCode.Should().Be(HttpStatusCode.OK, cluster.ToString());
            if (!cluster.GetProperty("status").GetString()!.EndsWith("_IN_PROGRESS", StringComparison.Ordinal)) return cluster;
            await Task.Delay(LookEvery, TimeProvider.System, stop.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _api.Dispose();
        await _host.StopAsync();
        _host.Dispose();
        Directory.Delete(_store, recursive: true);
    }
}
