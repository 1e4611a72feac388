using System.Collections.Concurrent;
using Magnum.Embedded.Durable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;

namespace Magnum.Embedded.Tests.Durable;

/// <summary>Orchestrators and activities as lambdas, and a count of how often each ran.</summary>
internal sealed class TestTasks : ITaskInvoker
{
    private readonly Dictionary<string, Func<TaskOrchestrationContext, Task<object?>>> _orchestrators =
        new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, Func<string?, CancellationToken, Task<object?>>> _activities =
        new(StringComparer.OrdinalIgnoreCase);

    public ConcurrentDictionary<string, int> Runs { get; } = new(StringComparer.OrdinalIgnoreCase);

    public TestTasks Orchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> code)
    {
        _orchestrators[name] = code;
        return this;
    }

    public TestTasks Activity<T>(string name, Func<T, object?> code) => Activity<T>(name, (input, _) => Task.FromResult(code(input)));

    public TestTasks Activity<T>(string name, Func<T, CancellationToken, Task<object?>> code)
    {
        _activities[name] = (input, ct) => code(JsonDataConverter.Default.Deserialize<T>(input)!, ct);
        return this;
    }

    public bool HasOrchestrator(string name) => _orchestrators.ContainsKey(name);

    public bool HasActivity(string name) => _activities.ContainsKey(name);

    public Task<IOrchestratorCode> OpenOrchestratorAsync(string name, TaskOrchestrationContext context) =>
        Task.FromResult<IOrchestratorCode>(new Code(() =>
        {
            Runs.AddOrUpdate(name, 1, (_, n) => n + 1);
            return _orchestrators[name](context);
        }));

    public Task<object?> RunActivityAsync(string name, string instanceId, string? serializedInput, CancellationToken ct)
    {
        Runs.AddOrUpdate(name, 1, (_, n) => n + 1);
        return _activities[name](serializedInput, ct);
    }

    private sealed class Code(Func<Task<object?>> run) : IOrchestratorCode
    {
        public Task<object?> RunAsync() => run();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
