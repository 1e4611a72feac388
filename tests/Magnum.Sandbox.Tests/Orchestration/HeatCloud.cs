using System.Net;
using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Tests.Orchestration;

/// <summary>A sandbox seen by a caller of Heat.</summary>
internal sealed class HeatCloud : IAsyncDisposable
{
    private HeatCloud(TestCloud cloud, string token)
    {
        Cloud = cloud;
        Token = token;
        Project = cloud.ProjectId("demo");
    }

    public TestCloud Cloud { get; }

    public string Token { get; }

    public string Project { get; }

    public string Stacks => $"orchestration/v1/{Project}/stacks";

    public static async Task<HeatCloud> StartAsync(Action<SandboxOptions>? change = null)
    {
        var cloud = await TestCloud.StartAsync(options =>
        {
            options.StackSeconds = 10;
            options.TokenSeconds = 1_000_000;
            change?.Invoke(options);
        });
        return new HeatCloud(cloud, await cloud.TokenAsync("demo", "demo"));
    }

    public Task<TestCloud.Answer> GetAsync(string path) => Cloud.GetAsync(path, Token);

    public Task<TestCloud.Answer> SendAsync(HttpMethod method, string path, object? body = null) =>
        Cloud.SendAsync(method, path, Token, body);

    public static JsonObject Body(string name, JsonObject? parameters = null)
    {
        parameters ??= [];
        parameters.TryAdd("ssh_key_name", "testkey");
        return new JsonObject
        {
            ["stack_name"] = name,
            ["template"] = SampleTemplate.Root,
            ["files"] = new JsonObject { ["node.yaml"] = SampleTemplate.Node },
            ["parameters"] = parameters,
            ["timeout_mins"] = 60,
        };
    }

    /// <summary>Creates a stack and returns the path of it.</summary>
    public async Task<string> CreateAsync(string name, JsonObject? parameters = null, Action<JsonObject>? change = null)
    {
        var body = Body(name, parameters);
        change?.Invoke(body);
        var answer = await SendAsync(HttpMethod.Post, Stacks, body);
        answer.Status.Should().Be(HttpStatusCode.Created, answer.Text);
        return $"{Stacks}/{name}/{answer.Json["stack"]!["id"]}";
    }

    public async Task<JsonNode> ShowAsync(string stack)
    {
        var answer = await GetAsync(stack);
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
        return answer.Json["stack"]!;
    }

    public async Task<string> StatusAsync(string stack) => (string)(await ShowAsync(stack))["stack_status"]!;

    public async Task<string> ReasonAsync(string stack) => (string)(await ShowAsync(stack))["stack_status_reason"]!;

    public async Task<JsonArray> ListAsync(string path, string list) => (await GetAsync(path)).Json[list]!.AsArray();

    public async Task<JsonNode?> OutputAsync(string stack, string key) =>
        (await ShowAsync(stack))["outputs"]!.AsArray().Single(output => (string)output!["output_key"]! == key)!["output_value"];

    public void Pass(double seconds) => Cloud.Time.Advance(TimeSpan.FromSeconds(seconds));

    public ValueTask DisposeAsync() => Cloud.DisposeAsync();
}
