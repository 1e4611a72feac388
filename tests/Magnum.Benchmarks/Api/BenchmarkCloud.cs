using System.Net.Http.Json;
using System.Text.Json;
using Magnum.Sandbox;

namespace Magnum.Benchmarks.Api;

/// <summary>The simulated cloud that vouches for the tokens of the benchmark; it runs beside the load generator.</summary>
internal sealed class BenchmarkCloud(SandboxCloud cloud) : IAsyncDisposable
{
    /// <summary>Starts it.</summary>
    public static async Task<BenchmarkCloud> StartAsync() => new(await SandboxCloud.StartAsync(new SandboxOptions()));

    /// <summary>The settings that lead the product to it.</summary>
    public Dictionary<string, string?> Settings { get; } = new()
    {
        ["Keystone:AuthUrl"] = cloud.KeystoneUrl.ToString(),
        ["Keystone:Username"] = "magnum",
        ["Keystone:Password"] = "secret",
        ["Keystone:ProjectName"] = "service",
        ["Keystone:RegionName"] = "RegionOne",
        ["Keystone:TrusteeDomainName"] = "magnum",
        ["Keystone:TrusteeDomainAdmin"] = "magnum_domain_admin",
        ["Keystone:TrusteeDomainAdminPassword"] = "secret",
    };

    /// <summary>Logs in as a user of the seed in the project of the same name.</summary>
    public async Task<(string Token, string ProjectId)> LoginAsync(string user)
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
        using var answer = await http.PostAsync($"{cloud.KeystoneUrl}/auth/tokens", body);
        answer.EnsureSuccessStatusCode();
        var document = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (answer.Headers.GetValues("X-Subject-Token").Single(),
            document.GetProperty("token").GetProperty("project").GetProperty("id").GetString()!);
    }

    public ValueTask DisposeAsync() => cloud.DisposeAsync();
}
