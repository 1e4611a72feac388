using System.Reflection;

namespace Magnum.Drivers.Kubernetes;

/// <summary>The template and its files, embedded in this assembly under the names that the template uses.</summary>
internal static class StackTemplate
{
    private const string Folder = "k8s_fedora_coreos_v1/";
    private const string Top = "kubecluster.yaml";

    internal static string Body { get; } = Read(Folder + Top);

    internal static IReadOnlyDictionary<string, string> Files { get; } = typeof(StackTemplate).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name != Folder + Top)
        .Order(StringComparer.Ordinal)
        .ToDictionary(name => name[Folder.Length..], Read);

    private static string Read(string name)
    {
        Assembly assembly = typeof(StackTemplate).Assembly;
        using Stream stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded; there are {string.Join(", ", assembly.GetManifestResourceNames())}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
