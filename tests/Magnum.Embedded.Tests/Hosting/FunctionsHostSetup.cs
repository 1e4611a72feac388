using Microsoft.Azure.Functions.Worker.Builder;

namespace Magnum.Embedded.Tests.Hosting;

/// <summary>What a test's host is made of.</summary>
internal sealed record FunctionsHostSetup(params Type[] Functions)
{
    public string HostJson { get; init; } = """{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }""";

    public Dictionary<string, string?> Settings { get; init; } = [];

    public Action<FunctionsApplicationBuilder> Configure { get; init; } = _ => { };

    /// <summary>A folder to go on with; <see langword="null"/> for a fresh one.</summary>
    public string? Folder { get; init; }
}
