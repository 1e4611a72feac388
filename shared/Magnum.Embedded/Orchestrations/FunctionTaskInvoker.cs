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

    public Task<object?> RunOrchestratorAsync(string name, TaskOrchestrationContext context) =>
        runner.RunUnlimitedAsync(_orchestrators[name], context, CancellationToken.None);

    public Task<object?> RunActivityAsync(string name, string instanceId, string? serializedInput, CancellationToken ct) =>
        runner.RunInScopeAsync(_activities[name], new ActivityCall(instanceId, serializedInput), ct);
}
