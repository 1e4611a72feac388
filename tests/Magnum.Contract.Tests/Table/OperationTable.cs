using System.Text;
using Magnum.Contract.Tests.Replay;
using Magnum.Contracts.Microversions;
using Magnum.Functions.Http.Routing;

namespace Magnum.Contract.Tests.Table;

/// <summary>Which operation is tried by how many cases at which microversion.</summary>
internal sealed class OperationTable
{
    private static readonly string[] Columns = ["none", .. Enumerable.Range(1, Microversion.Maximum.Minor).Select(minor => $"1.{minor}")];
    private readonly Dictionary<(string Operation, string Version), int> _runs = [];

    private OperationTable()
    {
    }

    /// <summary>Counts the runs of all cases below a folder.</summary>
    public static OperationTable Of(string folder)
    {
        var table = new OperationTable();
        foreach (var run in CaseRun.All(folder)) table.Count(run.Request(folder));
        return table;
    }

    /// <summary>The operations that no case tries.</summary>
    public IReadOnlyList<string> Untried => [.. Operations.Where(endpoint => !_runs.Keys.Any(run => run.Operation == endpoint.Name)).Select(endpoint => endpoint.Name)];

    /// <summary>The operations that exist only from some microversion, and no case tries the last one before or the first one with them.</summary>
    public IReadOnlyList<string> UntriedBoundaries =>
    [
        .. from endpoint in Operations
           where endpoint.Microversions is { } versions && versions.Minimum > Microversion.Minimum
           let first = endpoint.Microversions!.Minimum
           from version in new[] { $"1.{first.Minor - 1}", $"1.{first.Minor}" }
           where !_runs.ContainsKey((endpoint.Name, version))
           select $"{endpoint.Name} at {version}",
    ];

    /// <summary>The table for people.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder($"| operation | {string.Join(" | ", Columns)} |\n|{string.Concat(Enumerable.Repeat(" --- |", Columns.Length + 1))}\n");
        foreach (var endpoint in Operations)
        {
            var cells = Columns.Select(column => _runs.TryGetValue((endpoint.Name, column), out var runs) ? $"{runs}" : "");
            text.Append($"| {string.Join(' ', endpoint.Verbs)} /{endpoint.Route} | {string.Join(" | ", cells)} |\n");
        }
        return text.ToString();
    }

    private static IEnumerable<HttpEndpoint> Operations => HttpEndpoints.All.Where(endpoint => !endpoint.IsFallback).OrderBy(endpoint => endpoint.Route, StringComparer.Ordinal);

    private void Count(ReplayStep step)
    {
        var path = step.Path.Split('?')[0];
        var match = RouteTable.Match(PathRules.Normalise(path), step.Method);
        if (match.Endpoint is not { } endpoint) return;
        var header = step.Headers.FirstOrDefault(one => one.Key.Equals("OpenStack-API-Version", StringComparison.OrdinalIgnoreCase)).Value;
        var version = header?.Split(' ')[^1] switch
        {
            null => "none",
            "latest" => Microversion.Maximum.ToString(),
            var other => other,
        };
        _runs[(endpoint.Name, version)] = _runs.GetValueOrDefault((endpoint.Name, version)) + 1;
    }
}
