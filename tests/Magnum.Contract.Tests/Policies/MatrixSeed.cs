using System.Text.Json;
using System.Text.Json.Nodes;
using Magnum.Sandbox;

namespace Magnum.Contract.Tests.Policies;

/// <summary>The sandbox's own seed with a user for each set of roles, who has it in a project, in a domain and on the system.</summary>
internal static class MatrixSeed
{
    public const string Ours = "ours";
    public const string Theirs = "theirs";
    public const string Domain = "Default";

    /// <summary>The sets of roles in the order of the table; each is also the name of its user.</summary>
    public static IReadOnlyDictionary<string, string[]> Users { get; } = new Dictionary<string, string[]>
    {
        ["stranger"] = ["manager"],
        ["just-reader"] = ["reader"],
        ["just-member"] = ["member"],
        ["both"] = ["member", "reader"],
        ["just-admin"] = ["admin"],
    };

    /// <summary>Writes it to a file.</summary>
    public static void Write(string path)
    {
        using var file = typeof(SandboxCloud).Assembly.GetManifestResourceStream("Magnum.Sandbox.Seed.default.json")!;
        var seed = JsonNode.Parse(file, null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
        foreach (var project in new[] { Ours, Theirs }) Add(seed, "projects", new { name = project });
        foreach (var (user, roles) in Users)
        {
            Add(seed, "users", new { name = user, password = "secret", default_project = Ours });
            Add(seed, "role_assignments", new { user, project = Ours, roles });
            Add(seed, "role_assignments", new { user, domain = Domain, roles });
            Add(seed, "role_assignments", new { user, system = true, roles });
        }
        File.WriteAllText(path, seed.ToJsonString());
    }

    private static void Add(JsonNode seed, string list, object item) => seed[list]!.AsArray().Add(JsonSerializer.SerializeToNode(item));
}
