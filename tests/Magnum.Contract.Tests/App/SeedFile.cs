using System.Text.Json;
using System.Text.Json.Nodes;
using Magnum.Sandbox;

namespace Magnum.Contract.Tests.App;

/// <summary>The sandbox's own seed with more in it.</summary>
internal static class SeedFile
{
    /// <summary>Writes it to a file.</summary>
    public static void Write(string path, Action<JsonNode> add)
    {
        using var file = typeof(SandboxCloud).Assembly.GetManifestResourceStream("Magnum.Sandbox.Seed.default.json")!;
        var seed = JsonNode.Parse(file, null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
        add(seed);
        File.WriteAllText(path, seed.ToJsonString());
    }

    /// <summary>Adds an item to one of the seed's lists.</summary>
    public static void Add(this JsonNode seed, string list, object item) => seed[list]!.AsArray().Add(JsonSerializer.SerializeToNode(item));
}
