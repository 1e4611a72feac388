namespace Microsoft.DurableTask;

/// <summary>Decides after a failed attempt whether there is another.</summary>
/// <param name="retryContext">The failed attempt.</param>
/// <returns>True to try again.</returns>
public delegate bool RetryHandler(RetryContext retryContext);
