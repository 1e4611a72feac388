using System.Net.Http.Json;
using System.Text.Json;

namespace Magnum.Contract.Tests.Policies;

/// <summary>Logs the users in, each once for a scope.</summary>
internal sealed class MatrixCallers(HttpClient http, Uri keystone)
{
    private readonly Dictionary<(string, string), MatrixCaller> _known = [];

    /// <summary>A user with a token for the scope of a column.</summary>
    public async Task<MatrixCaller> GetAsync(string user, string column)
    {
        var scope = column is "domain" or "system" ? column : "project";
        if (_known.TryGetValue((user, scope), out var known)) return known;
        var domain = new { name = MatrixSeed.Domain };
        object wanted = scope switch
        {
            "domain" => new { domain },
            "system" => new { system = new { all = true } },
            _ => new { project = new { name = MatrixSeed.Ours, domain } },
        };
        var identity = new { methods = new[] { "password" }, password = new { user = new { name = user, password = "secret", domain } } };
        using var body = JsonContent.Create(new { auth = new { identity, scope = wanted } });
        await body.LoadIntoBufferAsync();
        using var answer = await http.PostAsync($"{keystone}/auth/tokens", body);
        answer.EnsureSuccessStatusCode();
        using var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var project = token.RootElement.GetProperty("token").TryGetProperty("project", out var own) ? own.GetProperty("id").GetString() : null;
        var id = token.RootElement.GetProperty("token").GetProperty("user").GetProperty("id").GetString()!;
        return _known[(user, scope)] = new MatrixCaller(answer.Headers.GetValues("X-Subject-Token").Single(), id, project);
    }
}
