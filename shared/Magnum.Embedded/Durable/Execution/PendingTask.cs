using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;

namespace Magnum.Embedded.Durable.Execution;

/// <summary>A task that the orchestrator was given and whose outcome has not reached it yet.</summary>
internal abstract class PendingTask
{
    /// <summary>Not to be completed at an earlier time than this (UTC ticks).</summary>
    public virtual long DueTicks => 0;

    public abstract void Complete(string? payload);

    public abstract void Fail(TaskFailureDetails failure);
}

/// <summary>An activity or sub-orchestration under way.</summary>
internal sealed class PendingTask<T>(string name, int id) : PendingTask
{
    private readonly TaskCompletionSource<T> _source = new();

    public Task<T> Task => _source.Task;

    public override void Complete(string? payload)
    {
        T result;
        try
        {
            result = JsonDataConverter.Default.Deserialize<T>(payload)!;
        }
        catch (Exception exception)
        {
            _source.SetException(new TaskFailedException(name, id, exception));
            return;
        }

        _source.SetResult(result);
    }

    public override void Fail(TaskFailureDetails failure) => _source.SetException(new TaskFailedException(name, id, failure));
}
