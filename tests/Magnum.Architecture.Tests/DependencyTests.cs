using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Magnum.Architecture.Tests;

public sealed partial class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Magnum.Contracts"] = [],
        ["Magnum.Domain"] = [],
        ["Magnum.Data"] = ["Magnum.Domain", "Magnum.Contracts"],
        ["Magnum.OpenStack"] = ["Magnum.Domain", "Magnum.Contracts"],
        ["Magnum.Kubernetes"] = ["Magnum.Domain", "Magnum.Contracts"],
        ["Magnum.Certificates"] = ["Magnum.Domain", "Magnum.Contracts", "Magnum.Data", "Magnum.OpenStack"],
        ["Magnum.Drivers"] = ["Magnum.Domain", "Magnum.Contracts", "Magnum.OpenStack"],
        ["Magnum.Embedded"] = [],
        ["Magnum.Sandbox"] = [],
        ["Magnum.Client"] = ["Magnum.Contracts"],
        ["Magnum.Cli"] = ["Magnum.Contracts", "Magnum.Client"],
    };

    public static TheoryData<string> SharedProjects => [.. Repository.Files("shared", ".csproj")];

    [Theory]
    [MemberData(nameof(SharedProjects))]
    public void A_shared_project_refers_only_to_what_lies_below_it(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);

        Allowed.Should().ContainKey(name, "each shared project has its place in the order of dependencies");
        References(project).Should().BeSubsetOf(Allowed[name]);
    }

    [Fact]
    public void The_functions_project_takes_its_runtime_and_the_sandbox_only_in_the_embedded_flavour()
    {
        var embeddedOnly = XDocument.Parse(Repository.Text("functions/Magnum.Functions.csproj")).Root!.Elements("ItemGroup")
            .Where(group => ((string?)group.Attribute("Condition"))?.Contains("'embedded'") == true)
            .SelectMany(group => group.Elements("ProjectReference"))
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));

        embeddedOnly.Should().BeEquivalentTo("Magnum.Embedded", "Magnum.Sandbox");
    }

    [Fact]
    public void Only_the_embedded_host_knows_the_runtime_and_the_sandbox()
    {
        var elsewhere = from path in Repository.Sources("functions")
                        where !path.StartsWith("functions/Hosting/Embedded/", StringComparison.Ordinal)
                        let match = EmbeddedOnly().Match(Repository.Text(path))
                        where match.Success
                        select $"{path}: {match.Value}";

        elsewhere.Should().BeEmpty();
    }

    [Fact]
    public void Package_versions_are_kept_in_one_file()
    {
        var own = from folder in new[] { "functions", "shared", "tests" }
                  from project in Repository.Files(folder, ".csproj")
                  where XDocument.Parse(Repository.Text(project)).Descendants("PackageReference").Any(package => package.Attribute("Version") is not null)
                  select project;

        own.Should().BeEmpty();
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Parse(Repository.Text(project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));

    [GeneratedRegex(@"\bMagnum\.(Embedded|Sandbox)\b")]
    private static partial Regex EmbeddedOnly();
}
