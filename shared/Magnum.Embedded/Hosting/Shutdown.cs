namespace Magnum.Embedded.Hosting;

/// <summary>How patient a stop is.</summary>
internal static class Shutdown
{
    /// <summary>What has been cancelled gets this long to end by itself.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Waits until a task ends; false if the time is over or the caller in a hurry first.</summary>
    public static async Task<bool> EndsAsync(this Task task, TimeSpan longest, TimeProvider time, CancellationToken hurry = default)
    {
        try
        {
            await task.WaitAsync(longest, time, hurry);
            return true;
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            return task.IsCompleted;
        }
    }
}
