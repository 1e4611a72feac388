using System.Text.RegularExpressions;

namespace Magnum.Architecture.Tests;

public sealed partial class HouseTests
{
    private const int Cap = 350;
    private const int MostFilesInAFolder = 20;
    private const string TestOutput = "TestResults";

    private static readonly string[] Everything = ["functions", "shared", "tests"];
    private static readonly string[] Product = ["functions", "shared"];

    [Fact]
    public void No_file_holds_two_ideas() =>
        Repository.Sources(Everything).Where(path => Repository.Lines(path).Length > Cap).Should().BeEmpty();

    [Fact]
    public void Most_files_are_small()
    {
        var sizes = Repository.Sources(Product).Select(path => Repository.Lines(path).Length).Order().ToArray();

        sizes[sizes.Length / 2].Should().BeLessThanOrEqualTo(60, "that is the median we promise");
        sizes[sizes.Length * 9 / 10].Should().BeLessThanOrEqualTo(160, "that is the 90th percentile we promise");
    }

    // The records of a service's wire stand together, as Requests.cs and Responses.cs, in every service's folder.
    [Fact]
    public void A_file_is_named_after_its_type()
    {
        var misnamed = from path in Repository.Sources(Product)
                       let name = Path.GetFileNameWithoutExtension(path)
                       where name is not ("Program" or "Requests" or "Responses")
                       let plain = name.Split('{', '.')[0]
                       where !Regex.IsMatch(Repository.Text(path), $@"\b(class|record|struct|interface|enum|delegate [\w<>?\[\]]+)\s+{Regex.Escape(plain)}\b")
                       select path;

        misnamed.Should().BeEmpty();
    }

    [Fact]
    public void No_folder_is_named_after_a_kind()
    {
        string[] kinds = ["Models", "Services", "Helpers", "Utils", "Common", "Misc"];

        Repository.Sources(Product).Where(path => path.Split('/').SkipLast(1).Any(kinds.Contains)).Should().BeEmpty();
    }

    [Fact]
    public void No_folder_is_a_heap() =>
        Repository.Sources(Product).GroupBy(path => Path.GetDirectoryName(path))
            .Where(folder => folder.Count() > MostFilesInAFolder).Select(folder => $"{folder.Key}: {folder.Count()}").Should().BeEmpty();

    [Fact]
    public void The_program_is_short() => Repository.Lines("functions/Program.cs").Length.Should().BeLessThanOrEqualTo(40);

    [Fact]
    public void The_middleware_order_is_in_one_file() =>
        Repository.Sources("functions").Where(path => UsesMiddleware().IsMatch(Repository.Text(path)))
            .Should().Equal("functions/Hosting/HttpPipeline.cs");

    [Fact]
    public void Nothing_is_compiled_conditionally_or_left_for_later()
    {
        var broken = from path in Repository.Sources(Product)
                     let match = Unfinished().Match(Repository.Text(path))
                     where match.Success
                     select $"{path}: {match.Value.Trim()}";

        broken.Should().BeEmpty();
    }

    [Fact]
    public void Tasks_are_called_by_nameof() =>
        Repository.Sources("functions").Where(path => TaskByText().IsMatch(Repository.Text(path))).Should().BeEmpty();

    [Fact]
    public void The_top_level_is_as_agreed()
    {
        string[] agreed = ["functions", "shared", "tests", "infra"];

        Directory.GetDirectories(Repository.Root).Select(Path.GetFileName).Where(name => !name!.StartsWith('.') && name != TestOutput)
            .Should().BeEquivalentTo(agreed);
    }

    [GeneratedRegex(@"\.Use(Middleware|When)<")]
    private static partial Regex UsesMiddleware();

    [GeneratedRegex(@"^\s*#if\b|\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException", RegexOptions.Multiline)]
    private static partial Regex Unfinished();

    [GeneratedRegex("(CallActivityAsync|CallSubOrchestratorAsync|ScheduleNewOrchestrationInstanceAsync)(<[^>]*>)?\\(\\s*\"")]
    private static partial Regex TaskByText();
}
