using System.Collections.Frozen;
using Magnum.Embedded.Durable;
using Magnum.Embedded.Functions;
using Magnum.Embedded.Invocation;
using Microsoft.DurableTask;

namespace Magnum.Embedded.Orchestrations;

/// <summary>Runs orchestrator and activity functions for the durable engine, through the middleware.</summary>
internal sealed class FunctionTaskInvoker(FunctionCatalog catalog, FunctionRunner runner) : ITaskInvoker
{
    private readonly FrozenDictionary<string, FunctionDescriptor> _orchestrators = catalog.With<OrchestrationTriggerPlan>()
        .ToFrozenDictionary(f => f.Plan.Name, f => f.Function, StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, FunctionDescriptor> _activities = catalog.With<ActivityTriggerPlan>()
        .ToFrozenDictionary(f => f.Plan.Name, f => f.Function, StringComparer.OrdinalIgnoreCase);

    public bool HasOrchestrator(string name) => _orchestrators.ContainsKey(name);

    public bool HasActivity(string name) => _activities.ContainsKey(name);

    public async Task<IOrchestratorCode> OpenOrchestratorAsync(string name, TaskOrchestrationContext context) =>
        await OrchestratorInvocation.OpenAsync(detour => runner.RunByDetourAsync(_orchestrators[name], context, detour));

    public Task<object?> RunActivityAsync(string name, string instanceId, string? serializedInput, CancellationToken ct) =>
        runner.RunInScopeAsync(_activities[name], new ActivityCall(instanceId, serializedInput), ct);
}
