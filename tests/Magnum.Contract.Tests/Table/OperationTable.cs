using System.Net;
using Magnum.Contract.Tests.Replay;
using Magnum.Contracts.Microversions;
using Magnum.Functions.Http.OpenApi;
using Magnum.Functions.Http.Routing;

namespace Magnum.Contract.Tests.Table;

/// <summary>Which operation is tried by which cases at which microversion.</summary>
internal sealed class OperationTable(IReadOnlyList<TableRun> runs)
{
    /// <summary>All operations, by their paths.</summary>
    public static IReadOnlyList<HttpEndpoint> Operations { get; } =
    [
        .. HttpEndpoints.All.Where(endpoint => !endpoint.IsFallback)
            .OrderBy(endpoint => endpoint.Route, StringComparer.Ordinal).ThenBy(endpoint => endpoint.Verbs[0], StringComparer.Ordinal),
    ];

    /// <summary>The runs that an operation answers itself.</summary>
    public IReadOnlyList<TableRun> Answered { get; } = [.. runs.Where(run => run.IsAnswered)];

    /// <summary>Reads all cases below a folder.</summary>
    public static OperationTable Of(string folder) => new([.. CaseRun.All(folder).Select(run => TableRun.Of(run, folder)).OfType<TableRun>()]);

    /// <summary>The operations that no case gets an answer from.</summary>
    public IReadOnlyList<string> Untried => Without(Answered);

    /// <summary>The operations that no case succeeds with.</summary>
    public IReadOnlyList<string> Unsuccessful => Without(Answered.Where(run => run.IsSuccess));

    /// <summary>
    /// The microversions from which an operation exists, or answers in another way, without a case that is run at the last one
    /// before and at the first one with it and expects different answers.
    /// </summary>
    public IReadOnlyList<string> UntriedBoundaries =>
    [
        .. from endpoint in Operations
           from version in Boundaries(endpoint)
           where !runs.Any(newer => newer.Operation == endpoint.Name && newer.Version == version && newer.IsAnswered && runs.Any(older => IsOther(older, newer, endpoint)))
           select $"{endpoint.Name} at {new Microversion(version.Major, version.Minor - 1)} and {version}",
    ];

    private static IEnumerable<Microversion> Boundaries(HttpEndpoint endpoint)
    {
        if (endpoint.Microversions is { } versions && versions.Minimum > Microversion.Minimum) yield return versions.Minimum;
        foreach (var version in EndpointChanges.Of(endpoint).Select(change => change.Version).Distinct()) yield return version;
    }

    // Before its first version an operation is not there: 406.
    private static bool IsOther(TableRun older, TableRun newer, HttpEndpoint endpoint) =>
        older.Operation == newer.Operation && older.Case == newer.Case && older.Differs(newer)
        && older.Version is { } version && version == newer.Version!.Value with { Minor = newer.Version.Value.Minor - 1 }
        && (version < endpoint.Microversions!.Minimum ? older.Answer.Status == (int)HttpStatusCode.NotAcceptable : older.IsAnswered);

    private static IReadOnlyList<string> Without(IEnumerable<TableRun> tried) =>
        [.. Operations.Select(endpoint => endpoint.Name).Except(tried.Select(run => run.Operation))];
}
