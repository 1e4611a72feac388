using System.Net;
using System.Text;
using Magnum.Contract.Tests.App;
using Magnum.Functions.Hosting.Embedded;

namespace Magnum.Contract.Tests.Policies;

/// <summary>An application with a policy file, and what the project "demo" has in it.</summary>
internal sealed class OverriddenApp : IAsyncDisposable
{
    private const string Member = "colleague";
    private readonly AppFixture _fixture;
    private readonly string _file;
    private readonly MagnumApp _app;
    private readonly MatrixRows _rows;

    private OverriddenApp(AppFixture fixture, string file, MagnumApp app, MatrixRows rows) => (_fixture, _file, _app, _rows) = (fixture, file, app, rows);

    /// <summary>Starts it with these rules in the file.</summary>
    public static async Task<OverriddenApp> StartAsync(AppFixture fixture, string yaml)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, yaml);
        var settings = SandboxSettings.For(fixture.Cloud);
        settings["Policy:File"] = file;
        var app = await MagnumApp.StartAsync(new MagnumAppOptions { Settings = settings });
        var rows = new MatrixRows(app, fixture.Cloud.World.Projects.Single(project => project.Name == "demo").Id);
        await rows.AddAsync();
        return new OverriddenApp(fixture, file, app, rows);
    }

    /// <summary>Sends a request of the matrix, by the name it has there, and tells the answer.</summary>
    public async Task<(HttpStatusCode Status, string Text)> SendAsync(string who, string name)
    {
        var row = MatrixRow.All[name];
        var filled = (await _rows.FillAsync($"{row.Path}\n{row.Body?.GetRawText()}", Member)).Split('\n');
        using var request = new HttpRequestMessage(new HttpMethod(name.Split(' ')[0]), new Uri(_app.Address, filled[0]));
        request.Headers.Add("X-Auth-Token", await _fixture.TokenAsync(who));
        request.Headers.Add("OpenStack-API-Version", "container-infra latest");
        if (row.Body is not null) request.Content = new StringContent(filled[1], Encoding.UTF8, "application/json");
        using var answer = await _fixture.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        File.Delete(_file);
    }
}
