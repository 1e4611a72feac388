namespace Magnum.Contract.Tests.Table;

public sealed class OperationTableTests
{
    private static readonly OperationTable Table = OperationTable.Of(Path.Combine(AppContext.BaseDirectory, "Cases"));

    [Fact]
    public async Task Every_operation_has_a_case()
    {
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "operations.md"), Table.ToMarkdown());

        Table.Untried.Should().BeEmpty();
    }

    [Fact]
    public void Every_operation_that_came_later_is_tried_just_before_and_just_after() => Table.UntriedBoundaries.Should().BeEmpty();
}
