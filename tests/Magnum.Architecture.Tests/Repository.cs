using System.Runtime.CompilerServices;

namespace Magnum.Architecture.Tests;

/// <summary>The checkout the tests look at, as files.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", ".tools", "node_modules", ".git", "TestResults"];

    public static string Root { get; } = FindRoot();

    /// <summary>All files below <paramref name="folder"/> with that ending, as paths relative to the root with '/' between.</summary>
    public static IReadOnlyList<string> Files(string folder, string ending) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*" + ending, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(NotOurs.Contains))
            .Order(StringComparer.Ordinal)];

    /// <summary>C# that people write: without migrations and compiled models.</summary>
    public static IReadOnlyList<string> Sources(params string[] folders) =>
        [.. folders.SelectMany(folder => Files(folder, ".cs")).Where(path => !IsGenerated(path))];

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    public static bool Exists(string path) =>
        File.Exists(Path.Combine(Root, path)) || Directory.Exists(Path.Combine(Root, path));

    private static bool IsGenerated(string path) => path.Contains("/Migrations/") || path.Contains("/CompiledModels/");

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = new DirectoryInfo(Path.GetDirectoryName(here)!); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Magnum.Functions.sln"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException($"no Magnum.Functions.sln above {here}");
    }
}
