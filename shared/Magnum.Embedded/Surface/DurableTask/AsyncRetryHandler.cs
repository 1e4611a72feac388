namespace Microsoft.DurableTask;

/// <summary>Decides after a failed attempt whether there is another; may await durable tasks only.</summary>
/// <param name="retryContext">The failed attempt.</param>
/// <returns>True to try again.</returns>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);
