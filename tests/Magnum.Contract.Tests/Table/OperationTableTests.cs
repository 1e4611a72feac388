using System.Text.Json;
using Magnum.Contract.Tests.Replay;
using Magnum.Contracts.Microversions;

namespace Magnum.Contract.Tests.Table;

public sealed class OperationTableTests
{
    private static readonly OperationTable Table = OperationTable.Of(Path.Combine(AppContext.BaseDirectory, "Cases"));

    [Fact]
    public async Task Every_operation_has_a_case()
    {
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "operations.md"), Table.ToMarkdown());
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "operations.csv"), Table.ToCsv());

        Table.Untried.Should().BeEmpty();
    }

    [Fact]
    public void Every_operation_has_a_case_that_succeeds() => Table.Unsuccessful.Should().BeEmpty();

    [Fact]
    public void Every_microversion_that_changes_an_operation_is_tried_just_before_and_just_after() => Table.UntriedBoundaries.Should().BeEmpty();

    [Fact]
    public void The_table_names_the_cases() =>
        Table.ToMarkdown().Should().Contain("## PATCH /v1/credentials/{ident}").And.Contain("credentials-rotate/accepted");

    [Theory]
    [InlineData(200, "{}", true)]
    [InlineData(404, """{"errors": [{"code": "client"}]}""", true)]
    [InlineData(406, """{"errors": [{"code": ""}]}""", false)]
    [InlineData(406, """{"errors": [{"code": "magnum.microversion-unsupported"}]}""", false)]
    [InlineData(401, """{"error": {"code": 401}}""", false)]
    [InlineData(404, null, false)]
    public void Only_what_the_operation_answers_counts(int status, string? body, bool counts)
    {
        var answer = new ReplayAnswer { Status = status, Body = body is null ? null : JsonDocument.Parse(body).RootElement };

        new TableRun("GetClusterHttp", Microversion.Minimum, "case", answer).IsAnswered.Should().Be(counts);
    }

    [Fact]
    public void A_boundary_needs_one_case_on_both_sides_that_expects_different_answers()
    {
        var (before, after) = (new ReplayAnswer { Status = 406 }, new ReplayAnswer { Status = 202 });
        TableRun At(string version, string name, ReplayAnswer answer) => new("RotateCredentialsHttp", Microversion.Parse(version), name, answer);

        Missing(At("1.11", "one", before), At("1.12", "one", after)).Should().BeFalse();
        Missing(At("1.11", "one", before), At("1.12", "other", after)).Should().BeTrue();
        Missing(At("1.11", "one", after), At("1.12", "one", after)).Should().BeTrue();
        Missing(At("1.10", "one", before), At("1.12", "one", after)).Should().BeTrue();
        Missing(At("1.12", "one", after)).Should().BeTrue();
    }

    private static bool Missing(params TableRun[] runs) =>
        new OperationTable(runs).UntriedBoundaries.Contains("RotateCredentialsHttp at 1.11 and 1.12");
}
