namespace Magnum.OpenStack.Http;

/// <summary>
/// Sends the question with its length, since a service under WSGI takes a chunked body for an empty one, and reads the
/// answer whole within the attempt's time limit, so that a body that stops half-way fails the attempt and is retried.
/// </summary>
internal sealed class BufferingHandler : DelegatingHandler
{
    private const long MaxBytes = 32 * 1024 * 1024;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
            await content.LoadIntoBufferAsync(MaxBytes, cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxBytes, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
