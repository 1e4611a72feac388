using System.Text.RegularExpressions;

namespace Magnum.Architecture.Tests;

public sealed partial class ReadmeTests
{
    [Fact]
    public void The_files_that_the_README_names_exist()
    {
        var named = Path_().Matches(Repository.Text("README.md")).Select(match => match.Groups[1].Value).Distinct().ToArray();

        named.Should().HaveCountGreaterThan(15, "the trace of a request is part of the README");
        named.Where(path => !Repository.Exists(path)).Should().BeEmpty();
    }

    [Fact]
    public void The_README_gives_the_two_commands() =>
        Repository.Text("README.md").Should().Contain("dotnet run --project functions -- demo").And.Contain("dotnet test");

    [GeneratedRegex(@"`((?:functions|shared|tests|infra)/[\w./{}-]+)`")]
    private static partial Regex Path_();
}
