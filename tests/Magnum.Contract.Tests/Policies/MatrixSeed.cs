using Magnum.Contract.Tests.App;

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
    public static void Write(string path) => SeedFile.Write(path, seed =>
    {
        foreach (var project in new[] { Ours, Theirs }) seed.Add("projects", new { name = project });
        foreach (var (user, roles) in Users)
        {
            seed.Add("users", new { name = user, password = "secret", default_project = Ours });
            seed.Add("role_assignments", new { user, project = Ours, roles });
            seed.Add("role_assignments", new { user, domain = Domain, roles });
            seed.Add("role_assignments", new { user, system = true, roles });
        }
    });
}
