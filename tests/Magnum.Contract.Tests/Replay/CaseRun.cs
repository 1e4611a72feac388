using System.Text.Json;
using Magnum.Contracts.Microversions;

namespace Magnum.Contract.Tests.Replay;

/// <summary>One run of a case: as it is written, or at one of the microversions that it names.</summary>
/// <param name="Name">Folder below Cases.</param>
/// <param name="Version">For example "1.9" or "latest"; null for as it is written.</param>
internal sealed record CaseRun(string Name, string? Version)
{
    private const string RequestFile = "request.json";
    private const string AnswerFile = "response.json";
    private const string VersionedAnswer = "response-";

    /// <summary>All runs of all cases below a folder.</summary>
    public static IEnumerable<CaseRun> All(string folder) => Directory.GetFiles(folder, RequestFile, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal)
        .SelectMany(name => Read<ReplayStep>(Path.Combine(folder, name, RequestFile)).Versions is { Count: > 0 } versions
            ? versions.Select(version => new CaseRun(name, version))
            : [new CaseRun(name, null)]);

    /// <summary>The request with the run's version.</summary>
    public ReplayStep Request(string folder)
    {
        var step = Read<ReplayStep>(Path.Combine(folder, Name, RequestFile));
        return Version is null ? step : step with { Headers = new Dictionary<string, string>(step.Headers) { ["OpenStack-API-Version"] = $"container-infra {Version}" } };
    }

    /// <summary>The expected answer: of the files response-1.N.json the one with the highest version up to the run's, else response.json.</summary>
    public ReplayAnswer Answer(string folder)
    {
        var here = Path.Combine(folder, Name);
        var file = Version is null ? null : Directory.GetFiles(here, VersionedAnswer + "*.json")
            .Select(path => (Path: path, Since: Microversion.Parse(Path.GetFileNameWithoutExtension(path)[VersionedAnswer.Length..])))
            .Where(answer => answer.Since <= At)
            .OrderByDescending(answer => answer.Since)
            .Select(answer => answer.Path)
            .FirstOrDefault();
        return Read<ReplayAnswer>(file ?? Path.Combine(here, AnswerFile));
    }

    private Microversion At => Version == "latest" ? Microversion.Maximum : Microversion.Parse(Version!);

    private static T Read<T>(string path) => JsonSerializer.Deserialize<T>(File.ReadAllText(path), Replayer.Json)!;
}
