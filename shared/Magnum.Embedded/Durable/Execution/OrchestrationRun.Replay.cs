using Magnum.Embedded.Durable.History;

namespace Magnum.Embedded.Durable.Execution;

/// <content>Bringing fresh code to where its history ends.</content>
internal sealed partial class OrchestrationRun
{
    private readonly Queue<HistoryRow> _asked = new();
    private int _step;

    /// <summary>Whether the code at hand has run before.</summary>
    public bool IsReplaying { get; private set; }

    /// <summary>Runs the code over what has happened, and checks that it asks for what it asked for then.</summary>
    /// <exception cref="NonDeterministicOrchestratorException">It does not.</exception>
    public async Task ReplayAsync(IReadOnlyList<HistoryRow> history)
    {
        IsReplaying = true;
        var started = history.FirstOrDefault(static row => row.Kind == HistoryKind.Started);
        if (started.Kind == HistoryKind.Started)
        {
            await OpenAsync(started.Ticks);
        }

        foreach (var row in history)
        {
            if (row.IsRequest)
            {
                Match(row);
            }
            else
            {
                EnsureNothingElseAsked();
                Apply(row);
            }
        }

        EnsureNothingElseAsked();
        if (Outcome is not null)
        {
            throw Differs("a wait for what comes next", HowItEnded());
        }

        IsReplaying = false;
    }

    private void Match(HistoryRow recorded)
    {
        if (!_asked.TryDequeue(out var asked))
        {
            throw Differs(recorded.Describe(), Outcome is null ? "waits" : HowItEnded());
        }

        if (!asked.AsksTheSameAs(recorded))
        {
            throw Differs(recorded.Describe(), $"asks for {asked.Describe()}");
        }

        _step++;
    }

    private void EnsureNothingElseAsked()
    {
        if (_asked.TryPeek(out var asked))
        {
            throw Differs("nothing", $"asks for {asked.Describe()}");
        }
    }

    private NonDeterministicOrchestratorException Differs(string recorded, string asked)
    {
        Changes.Outcome = null;
        return new NonDeterministicOrchestratorException(Instance.Name, _step, recorded, asked);
    }

    private string HowItEnded() => Outcome is TurnOutcome.Failed failed ? $"failed with {failed.Failure}" : "ends";
}
