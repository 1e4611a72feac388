using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Magnum.Functions.Hosting.Embedded.Demo;

/// <summary>The public API as any client sees it: HTTP, a Keystone token, JSON.</summary>
internal sealed class DemoApi(HttpClient http)
{
    /// <summary>Logs in as the sandbox's demo user and returns a client of the API at <paramref name="magnum"/>.</summary>
    public static async Task<DemoApi> LoginAsync(Uri keystone, Uri magnum, CancellationToken cancellation)
    {
        using var identity = new HttpClient();
        using var login = new StringContent("""
            { "auth": {
                "identity": { "methods": ["password"], "password": { "user": { "name": "demo", "password": "secret", "domain": { "name": "Default" } } } },
                "scope": { "project": { "name": "demo", "domain": { "name": "Default" } } } } }
            """, Encoding.UTF8, "application/json");
        using var answer = await identity.PostAsync($"{keystone.ToString().TrimEnd('/')}/auth/tokens", login, cancellation);
        answer.EnsureSuccessStatusCode();

        var http = new HttpClient { BaseAddress = new Uri(magnum, "/v1/") };
        http.DefaultRequestHeaders.Add("X-Auth-Token", answer.Headers.GetValues("X-Subject-Token").Single());
        http.DefaultRequestHeaders.Add("OpenStack-API-Version", "container-infra latest");
        return new DemoApi(http);
    }

    /// <summary>Posts a document and returns the answer's. Throws with the API's own words when it is refused.</summary>
    public async Task<JsonElement> PostAsync(string path, object body, CancellationToken cancellation)
    {
        using var answer = await http.PostAsJsonAsync(path, body, cancellation);
        return await ReadAsync(answer, cancellation);
    }

    /// <summary>Gets a document, or null when it is not there.</summary>
    public async Task<JsonElement?> FindAsync(string path, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(path, cancellation);
        return answer.StatusCode == System.Net.HttpStatusCode.NotFound ? null : await ReadAsync(answer, cancellation);
    }

    /// <summary>Deletes.</summary>
    public async Task DeleteAsync(string path, CancellationToken cancellation)
    {
        using var answer = await http.DeleteAsync(path, cancellation);
        if (!answer.IsSuccessStatusCode) throw await RefusedAsync(answer, cancellation);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation) =>
        answer.IsSuccessStatusCode
            ? await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation)
            : throw await RefusedAsync(answer, cancellation);

    private static async Task<HttpRequestException> RefusedAsync(HttpResponseMessage answer, CancellationToken cancellation) =>
        new($"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri?.PathAndQuery}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellation)}");
}
