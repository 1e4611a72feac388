namespace Microsoft.DurableTask;

/// <summary>One page of results.</summary>
/// <typeparam name="T">What the page holds.</typeparam>
public sealed class Page<T>
    where T : notnull
{
    /// <summary>Makes a page.</summary>
    /// <param name="values">The results.</param>
    /// <param name="continuationToken">Where the next page begins; null on the last page.</param>
    public Page(IReadOnlyList<T> values, string? continuationToken = null)
    {
        Values = values;
        ContinuationToken = continuationToken;
    }

    /// <summary>Where the next page begins; null on the last page.</summary>
    public string? ContinuationToken { get; }

    /// <summary>The results.</summary>
    public IReadOnlyList<T> Values { get; }
}
