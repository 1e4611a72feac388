using System.Text;
using Magnum.Contracts.Microversions;
using Magnum.Functions.Http.Routing;

namespace Magnum.Contract.Tests.Table;

/// <summary>Writes the table for people and for other programs.</summary>
internal static class OperationTableText
{
    private const string None = "none";
    private static readonly string[] Columns = [None, .. Enumerable.Range(1, Microversion.Maximum.Minor).Select(minor => $"1.{minor}")];

    /// <summary>How many cases each operation has at each microversion, and below that their names.</summary>
    public static string ToMarkdown(this OperationTable table)
    {
        var text = new StringBuilder("The cases that each operation answers itself, by the microversion that they ask for.\n\n");
        text.Append($"| operation | {string.Join(" | ", Columns)} |\n|{string.Concat(Enumerable.Repeat(" --- |", Columns.Length + 1))}\n");
        foreach (var endpoint in OperationTable.Operations)
            text.Append($"| {Title(endpoint)} | {string.Join(" | ", Columns.Select(column => Cases(table, endpoint, column).Count is > 0 and var count ? $"{count}" : ""))} |\n");
        foreach (var endpoint in OperationTable.Operations)
        {
            text.Append($"\n## {Title(endpoint)}\n\n| version | cases |\n| --- | --- |\n");
            foreach (var column in Columns)
            {
                if (Cases(table, endpoint, column) is { Count: > 0 } cases) text.Append($"| {column} | {string.Join(", ", cases)} |\n");
            }
        }
        return text.ToString();
    }

    /// <summary>One line for each run.</summary>
    public static string ToCsv(this OperationTable table)
    {
        var text = new StringBuilder("operation,version,status,case\n");
        foreach (var run in table.Answered.OrderBy(run => run.Operation, StringComparer.Ordinal).ThenBy(run => run.Version ?? default).ThenBy(run => run.Case, StringComparer.Ordinal))
            text.Append($"{run.Operation},{run.Version?.ToString() ?? None},{run.Answer.Status},{run.Case}\n");
        return text.ToString();
    }

    private static string Title(HttpEndpoint endpoint) => $"{string.Join(' ', endpoint.Verbs)} /{endpoint.Route}";

    private static IReadOnlyList<string> Cases(OperationTable table, HttpEndpoint endpoint, string column) =>
        [.. table.Answered.Where(run => run.Operation == endpoint.Name && (run.Version?.ToString() ?? None) == column).Select(run => run.Case).Order(StringComparer.Ordinal)];
}
