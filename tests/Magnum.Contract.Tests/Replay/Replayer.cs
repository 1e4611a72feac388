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
    private readonly Dictionary<string, string> _saved = new() { ["base"] = fixture.App.Address.ToString().TrimEnd('/') };

    /// <summary>Reading of the files.</summary>
    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Sends a step after the steps it needs; the answer is the caller's to dispose.</summary>
    public async Task<HttpResponseMessage> SendAsync(ReplayStep step)
    {
        foreach (var given in step.Given)
        {
            var before = given.ValueKind == JsonValueKind.String
                ? JsonSerializer.Deserialize<ReplayStep>(await File.ReadAllTextAsync(Path.Combine(givenFolder, given.GetString() + ".json")), Json)!
                : given.Deserialize<ReplayStep>(Json)!;
            using var answer = await SendUntilAsync(before);
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"given {before.Method} {before.Path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            await SaveAsync(before, answer);
        }
        return await SendOnceAsync(step);
    }

    /// <summary>A text with its saved values filled in.</summary>
    public string Fill(string text) =>
        _saved.Aggregate(text, (filled, value) => filled.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));

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
        if ((step.Body is { } body ? Fill(body.GetRawText()) : step.Text) is { } content)
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
