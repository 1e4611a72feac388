using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Magnum.Shared.Tests.OpenStack;

/// <summary>Stands where the network is. Logins succeed, tokens that start with "good" are valid; a test overrules what it is about.</summary>
internal sealed class StubCloud(TimeProvider time) : HttpMessageHandler
{
    private readonly ConcurrentQueue<StubRequest> _requests = new();
    private int _logins;

    public delegate Task<HttpResponseMessage?> Rule(StubRequest request, CancellationToken cancellationToken);

    /// <summary>Asked first; null leaves the request to the rules above.</summary>
    public Rule? Overrule { get; set; }

    public TimeSpan TokenLife { get; set; } = TimeSpan.FromHours(1);

    public IReadOnlyList<StubRequest> Requests => [.. _requests];

    public int Logins => _requests.Count(request => request.IsLogin);

    public int Validations => _requests.Count(request => request.IsValidation);

    public static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    /// <summary>Answers everything but logins with one status and body.</summary>
    public void AnswerCallsWith(HttpStatusCode status, string body, string mediaType = "application/json") =>
        Overrule = (request, _) => Task.FromResult(request.IsLogin
            ? null
            : new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var seen = await StubRequest.FromAsync(request, cancellationToken);
        _requests.Enqueue(seen);
        var response = (Overrule is null ? null : await Overrule(seen, cancellationToken)) ?? ByDefault(seen);
        response.RequestMessage = request;
        return response;
    }

    private HttpResponseMessage ByDefault(StubRequest request)
    {
        if (request.IsLogin)
        {
            var login = Json(HttpStatusCode.Created, StubTokens.Body(time.GetUtcNow() + TokenLife, "magnum"));
            login.Headers.Add("X-Subject-Token", $"session-{Interlocked.Increment(ref _logins)}");
            return login;
        }

        if (request.IsValidation && request.SubjectToken!.StartsWith("good", StringComparison.Ordinal))
            return Json(HttpStatusCode.OK, StubTokens.Body(time.GetUtcNow() + TokenLife, "demo"));
        return Json(HttpStatusCode.NotFound, """{"error":{"code":404,"message":"Could not find it.","title":"Not Found"}}""");
    }
}
