namespace Microsoft.DurableTask;

/// <summary>Results that come page by page; enumerating fetches the next page when it is reached.</summary>
/// <typeparam name="T">What a page holds.</typeparam>
public abstract class AsyncPageable<T> : IAsyncEnumerable<T>
    where T : notnull
{
    /// <summary>For derived classes.</summary>
    protected AsyncPageable()
    {
    }

    /// <summary>The results as pages.</summary>
    /// <param name="continuationToken">Where to go on; null for the beginning.</param>
    /// <param name="pageSizeHint">How many results a page should hold.</param>
    public abstract IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = default);

    /// <summary>The results one by one, over all pages.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken))
        {
            foreach (var value in page.Values)
            {
                yield return value;
            }
        }
    }
}
