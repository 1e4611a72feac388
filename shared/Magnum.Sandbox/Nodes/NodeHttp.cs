using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Magnum.Sandbox.Nodes;

/// <summary>Requests of nodes, repeated with growing pauses until they succeed or are refused for good.</summary>
internal sealed class NodeHttp(TimeProvider time) : IDisposable
{
    private const int AtOnce = 16;
    private const int MaxRefusals = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _slots = new(AtOnce);
    private readonly HttpClient _checked = Client(verify: true);
    private readonly HttpClient _unchecked = Client(verify: false);

    /// <summary>The answer to a request; throws <see cref="NodeBootException"/> when the other side refuses it.</summary>
    public async Task<NodeAnswer> SendAsync(NodeRequest request, bool verify, CancellationToken cancellation)
    {
        var pause = FirstPause;
        for (var refusals = 0; ;)
        {
            await _slots.WaitAsync(cancellation);
            try
            {
                using var message = Message(request);
                using var response = await (verify ? _checked : _unchecked).SendAsync(message, cancellation);
                var body = await response.Content.ReadAsStringAsync(cancellation);
                if (response.IsSuccessStatusCode)
                    return new NodeAnswer(Parse(body), response.Headers.TryGetValues("X-Subject-Token", out var tokens) ? tokens.First() : null);
                if (IsFinal(response.StatusCode) && ++refusals == MaxRefusals)
                    throw new NodeBootException($"{request.Method} {request.Address} answered {(int)response.StatusCode}: {Short(body)}");
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet, or no longer: a node keeps trying until its stack's timeout.
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // The request took too long.
            }
            finally
            {
                _slots.Release();
            }
            await Task.Delay(pause, time, cancellation);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    public void Dispose()
    {
        _checked.Dispose();
        _unchecked.Dispose();
    }

    private static HttpClient Client(bool verify)
    {
        var handler = new SocketsHttpHandler { UseProxy = false, PooledConnectionLifetime = TimeSpan.FromMinutes(1) };
        if (!verify)
            handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        return new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(30) };
    }

    private static HttpRequestMessage Message(NodeRequest request)
    {
        var message = new HttpRequestMessage(request.Method, request.Address);
        if (request.Token is { } token)
            message.Headers.Add("X-Auth-Token", token);
        message.Headers.Add("OpenStack-API-Version", "container-infra latest");
        if (request.Body is { } body)
            message.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return message;
    }

    private static bool IsFinal(HttpStatusCode status) =>
        (int)status is >= 400 and < 500 && status is not (HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests);

    private static JsonNode? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static string Short(string body) => body.Length <= 200 ? body : body[..200];
}
