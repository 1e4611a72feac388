using Magnum.Embedded.Durable.Execution;
using Magnum.Embedded.Durable.History;
using Magnum.Embedded.Durable.Storage;
using Magnum.Embedded.Hosting;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging;

namespace Magnum.Embedded.Durable.Scheduling;

/// <summary>Runs activities and delivers what became of them.</summary>
internal sealed class ActivityRunner
{
    private readonly EngineParts _parts;
    private readonly ILogger _logger;
    private readonly BoundedWork<ActivityWork> _work;
    private readonly CancellationTokenSource _ending = new();
    private Action<long, Message> _deliver = static (_, _) => { };

    public ActivityRunner(EngineParts parts)
    {
        _parts = parts;
        _logger = parts.Loggers.CreateLogger<ActivityRunner>();
        _work = new(parts.Options.MaxConcurrentActivities, RunAsync);
    }

    public void Start(Action<long, Message> deliver) => _deliver = deliver;

    public void Enqueue(ActivityWork work) => _work.Enqueue(work);

    /// <summary>Begins no further activity.</summary>
    /// <returns>Completes when none runs.</returns>
    public Task StopStarting() => _work.StopAsync();

    /// <summary>Waits for the activities that run; cancels them when the time is over, and lets them end then.</summary>
    public async Task StopAsync(CancellationToken hurry)
    {
        var stopped = StopStarting();
        if (await stopped.EndsAsync(_parts.Options.ShutdownTimeout, _parts.Time, hurry))
        {
            return;
        }

        _logger.LogWarning("Activities still run although the process stops; they are cancelled and run again at the next start");
        await _ending.CancelAsync();
        await stopped.EndsAsync(Shutdown.Grace, _parts.Time);
    }

    private async ValueTask RunAsync(ActivityWork work)
    {
        Message outcome;
        try
        {
            outcome = await InvokeAsync(work);
        }
        catch (Exception) when (_ending.IsCancellationRequested)
        {
            // Its row is still there, so it runs again at the next start.
            return;
        }
        catch (Exception exception)
        {
            _logger.LogWarning(exception, "Activity {Activity} of {InstanceId} failed", work.Name, work.InstanceId);
            outcome = Failed(work, TaskFailureDetails.FromException(exception));
        }

        _deliver(work.InstanceKey, outcome);
    }

    private async ValueTask<Message> InvokeAsync(ActivityWork work)
    {
        if (!_parts.Invoker.HasActivity(work.Name))
        {
            return Failed(work, MissingTask.Activity(work.Name));
        }

        var result = await _parts.Invoker.RunActivityAsync(work.Name, work.InstanceId, work.Input, _ending.Token);
        return new Message(
            HistoryKind.TaskCompleted, work.Generation, work.TaskId, null, JsonDataConverter.Default.Serialize(result));
    }

    private static Message Failed(ActivityWork work, TaskFailureDetails failure) =>
        new(HistoryKind.TaskFailed, work.Generation, work.TaskId, null, DurableJson.Write(failure));
}
