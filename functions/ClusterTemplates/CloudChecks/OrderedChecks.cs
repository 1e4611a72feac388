namespace Magnum.Functions.ClusterTemplates.CloudChecks;

/// <summary>Checks that ask the cloud: all at once, but the first one in the contract's order tells the failure.</summary>
internal static class OrderedChecks
{
    /// <summary>Waits for all checks; throws what the first failed one threw.</summary>
    public static async Task AllAsync(params IReadOnlyList<Task> checks)
    {
        await Task.WhenAll(checks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var check in checks) await check;
    }
}
