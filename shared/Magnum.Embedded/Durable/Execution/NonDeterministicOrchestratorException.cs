namespace Magnum.Embedded.Durable.Execution;

/// <summary>An orchestrator, run again over its history, did not ask for what it asked for the first time.</summary>
internal sealed class NonDeterministicOrchestratorException(string orchestrator, int step, string recorded, string asked)
    : InvalidOperationException(
        $"The orchestrator '{orchestrator}' is not deterministic: as step {step} its history has {recorded}, but its code {asked}. It was changed while this instance was under way, or decides by something that differs from run to run.");
