using System.Text;
using Magnum.Contract.Tests.Replay;
using Magnum.Functions.Http.Routing;
using OpenApiDocument = Magnum.Functions.Http.OpenApi.OpenApiDocument;

namespace Magnum.Contract.Tests.OpenApi;

public sealed class ExemptionTests
{
    private const int FirstError = 400;
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");
    private static readonly ApiDescription Description = new(OpenApiDocument.Document);

    private static readonly IReadOnlyList<(CaseRun Run, ReplayStep Step, ReplayAnswer Answer, Exemption? Reason)> Runs =
    [
        .. from run in CaseRun.All(Folder)
           let step = run.Request(Folder)
           let answer = run.Answer(Folder)
           select (run, step, answer, Exemptions.Of(Description, step, answer.Status)),
    ];

    [Fact]
    public async Task The_list_of_what_is_not_checked_is_written_to_the_output()
    {
        var list = new StringBuilder($"{Runs.Count} runs of cases; {Runs.Count(run => run.Reason is null)} are held against the document with request and answer.\n");
        foreach (var reason in Enum.GetValues<Exemption>())
        {
            var names = Runs.Where(run => run.Reason == reason).Select(run => run.Run.Name).Distinct().ToList();
            names.Should().NotBeEmpty("a reason that nothing needs is to be removed: {0}", reason);
            list.Append($"\n## {reason}: {names.Count}\n\n{string.Join("\n", names.Select(name => $"- {name}"))}\n");
        }
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "exempt.md"), list.ToString());
    }

    [Fact]
    public void Every_reason_is_true_of_its_cases() =>
        Runs.Where(run => !IsTrue(run.Reason, run.Step, run.Answer)).Select(run => $"{run.Run.Name}: {run.Reason}").Should().BeEmpty();

    [Fact]
    public void No_case_is_called_lenient_for_nothing() =>
        Runs.Where(run => run.Step.IsLenient && run.Reason != Exemption.Lenient).Select(run => run.Run.Name).Should().BeEmpty();

    private static bool IsTrue(Exemption? reason, ReplayStep step, ReplayAnswer answer) => reason switch
    {
        null => IsServed(step) && answer.Status < FirstError,
        Exemption.Preflight => step.Method == "OPTIONS" && answer.Status < FirstError && answer.Body is null,
        Exemption.OtherPath or Exemption.OtherMethod => !IsServed(step) && answer.Status >= FirstError,
        Exemption.Refused => IsServed(step) && answer.Status >= FirstError,
        Exemption.Lenient => IsServed(step) && answer.Status < FirstError && step.IsLenient,
        _ => false,
    };

    // As the service itself sees it.
    private static bool IsServed(ReplayStep step) =>
        RouteTable.Match(PathRules.Normalise(step.PlainPath), step.MeantMethod) is { Endpoint: { } endpoint, Missing: null }
        && !PathRules.IsSlashedDetail(step.PlainPath, endpoint);
}
