using System.Text;
using Magnum.Contract.Tests.App;
using Magnum.Functions.Hosting.Embedded;
using Magnum.Sandbox;

namespace Magnum.Contract.Tests.Policies;

/// <summary>One simulated cloud, and two applications that differ in <c>Policy:EnforceNewDefaults</c>.</summary>
public sealed class MatrixFixture : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private readonly Dictionary<bool, MagnumApp> _apps = [];
    private readonly Dictionary<(bool, string), MatrixRows> _rows = [];
    private readonly string _seed = Path.GetTempFileName();
    private SandboxCloud? _cloud;
    private MatrixCallers? _callers;

    public async ValueTask InitializeAsync()
    {
        MatrixSeed.Write(_seed);
        _cloud = await SandboxCloud.StartAsync(new SandboxOptions { Seed = _seed, StackSeconds = 0.1 });
        _callers = new MatrixCallers(_http, _cloud.KeystoneUrl);
        foreach (var onlyNew in new[] { true, false })
        {
            var settings = SandboxSettings.For(_cloud);
            settings["Policy:EnforceNewDefaults"] = onlyNew.ToString();
            settings["Logging:LogLevel:Default"] = settings["Logging:LogLevel:Microsoft"] = "Critical";
            var app = _apps[onlyNew] = await MagnumApp.StartAsync(new MagnumAppOptions { Settings = settings });
            foreach (var project in new[] { MatrixSeed.Ours, MatrixSeed.Theirs })
            {
                var rows = _rows[(onlyNew, project)] = new MatrixRows(app, _cloud.World.Projects.Single(row => row.Name == project).Id);
                await rows.AddAsync();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        foreach (var app in _apps.Values) await app.DisposeAsync();
        if (_cloud is not null) await _cloud.DisposeAsync();
        File.Delete(_seed);
    }

    /// <summary>One sign of the table: what a user gets in a column.</summary>
    internal async Task<char> AskAsync(bool onlyNew, string method, MatrixRow row, string column, string user)
    {
        var caller = await _callers!.GetAsync(user, column);
        var project = column is "own" or "team" or "domain" ? MatrixSeed.Ours : MatrixSeed.Theirs;
        var filled = await _rows[(onlyNew, project)].FillAsync($"{row.Path}\n{row.Body?.GetRawText()}", column == "own" ? caller.UserId : "nobody");
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(_apps[onlyNew].Address, filled.Split('\n')[0]));
        request.Headers.Add("X-Auth-Token", caller.Token);
        request.Headers.Add("OpenStack-API-Version", "container-infra latest");
        if (row.Body is not null) request.Content = new StringContent(filled.Split('\n')[1], Encoding.UTF8, "application/json");
        using var answer = await _http.SendAsync(request);
        return Sign((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), filled);
    }

    // A 403 of another service that was asked on the caller's behalf is none of ours. What is not found must be the row that was asked for.
    private static char Sign(int status, string answer, string request) => status switch
    {
        401 or >= 500 => '5',
        403 when answer.Contains("Policy doesn't allow", StringComparison.Ordinal) || answer.Contains("Not authorized", StringComparison.Ordinal) => '3',
        404 or 400 when answer.Split(' ', '"').Any(word => Guid.TryParse(word, out _) && request.Contains(word, StringComparison.Ordinal))
            && answer.Contains("could not be found", StringComparison.Ordinal) => '4',
        405 or 406 => '?',
        _ => '+',
    };
}
