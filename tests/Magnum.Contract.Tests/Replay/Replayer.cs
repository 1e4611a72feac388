using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Magnum.Contract.Tests.App;

namespace Magnum.Contract.Tests.Replay;

/// <summary>Sends the requests of a case.</summary>
internal sealed class Replayer(AppFixture fixture, string givenFolder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly Dictionary<string, string> _saved = new()
    {
        ["base"] = fixture.App.Address.ToString().TrimEnd('/'),
        ["project"] = fixture.Cloud.World.Projects.Single(project => project.Name == "demo").Id,
        ["other-project"] = fixture.Cloud.World.Projects.Single(project => project.Name == "other").Id,
        ["user"] = fixture.Cloud.World.Users.Single(user => user.Name == "demo").Id,
    };

    /// <summary>Reading of the files.</summary>
    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Sends a step after the steps it needs; the answer is the caller's to dispose.</summary>
    public async Task<HttpResponseMessage> SendAsync(ReplayStep step)
    {
        await PrepareAsync(step.Given);
        return await SendOnceAsync(step);
    }

    private async Task PrepareAsync(IEnumerable<JsonElement> steps)
    {
        foreach (var given in steps)
        {
            if (given.ValueKind == JsonValueKind.String) await PrepareAsync(await ReadGivenAsync(given.GetString()!));
            else if (RowStep.Is(given)) await ChangeRowAsync(given);
            else await SendGivenAsync(given.Deserialize<ReplayStep>(Json)!);
        }
    }

    // A file holds one step or a list of them.
    private async Task<IEnumerable<JsonElement>> ReadGivenAsync(string name)
    {
        var content = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(Path.Combine(givenFolder, name + ".json")), Json);
        return content.ValueKind == JsonValueKind.Array ? content.EnumerateArray() : [content];
    }

    private async Task ChangeRowAsync(JsonElement step)
    {
        await using var database = await fixture.OpenDatabaseAsync();
        await RowStep.RunAsync(database, JsonSerializer.Deserialize<JsonElement>(Fill(step.GetRawText())));
    }

    private async Task SendGivenAsync(ReplayStep step)
    {
        using var answer = await SendUntilAsync(step);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"given {step.Method} {step.Path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        await SaveAsync(step, answer);
    }

    /// <summary>A text with its saved values filled in.</summary>
    public string Fill(string text) =>
        _saved.Aggregate(text, (filled, value) => filled.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));

    /// <summary>The body of a step as it is sent; null for none.</summary>
    public string? BodyOf(ReplayStep step) => step.Body is { } body ? Fill(body.GetRawText()) : step.Text;

    private async Task<HttpResponseMessage> SendUntilAsync(ReplayStep step)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await SendOnceAsync(step);
            if (step.Until.Count == 0 || await HasAsync(answer, step.Until)) return answer;
            if (TimeProvider.System.GetElapsedTime(start) > Patience)
                throw new TimeoutException($"{step.Path} did not become as awaited: {await answer.Content.ReadAsStringAsync()}");
            answer.Dispose();
            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    private static async Task<bool> HasAsync(HttpResponseMessage answer, Dictionary<string, string> values)
    {
        if (!answer.IsSuccessStatusCode) return false;
        var body = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        return values.All(value => body.RootElement.GetProperty(value.Key).ToString() == value.Value);
    }

    private async Task SaveAsync(ReplayStep step, HttpResponseMessage answer)
    {
        if (step.Save.Count == 0) return;
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        foreach (var (name, member) in step.Save) _saved[name] = body.RootElement.GetProperty(member).GetString()!;
    }

    private async Task<HttpResponseMessage> SendOnceAsync(ReplayStep step)
    {
        using var request = new HttpRequestMessage(new HttpMethod(step.Method), RawUri(Fill(step.Path)));
        if (step.As is { } who) request.Headers.Add("X-Auth-Token", await fixture.TokenAsync(who));
        if (BodyOf(step) is { } content)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }
        foreach (var (name, value) in step.Headers)
        {
            if (request.Content is not null && name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            else request.Headers.TryAddWithoutValidation(name, value);
        }
        return await fixture.Http.SendAsync(request);
    }

    // As written: no collapsing of slashes or dots on our side.
    private Uri RawUri(string path) =>
        new(fixture.App.Address.ToString().TrimEnd('/') + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}
