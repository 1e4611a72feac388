using System.Text;
using Magnum.Fuzz.Tests.App;
using Magnum.Fuzz.Tests.Requests;
using Magnum.Fuzz.Tests.Verdicts;

namespace Magnum.Fuzz.Tests;

/// <summary>Sends generated requests as they are, without the corrections that a client makes.</summary>
internal sealed class RequestSender(FuzzApp app) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public async Task<Answer> SendAsync(FuzzRequest request)
    {
        var address = new Uri(app.Address.GetLeftPart(UriPartial.Authority) + request.Target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), address);
        if (request.Body is { } body) message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.Replace(FuzzRequest.ProjectPlace, app.Project, StringComparison.Ordinal)));
        foreach (var (name, value) in request.Headers)
        {
            var sent = name == FuzzRequest.TokenHeader ? app.Token(value) : value;
            if (!message.Headers.TryAddWithoutValidation(name, sent)) message.Content?.Headers.TryAddWithoutValidation(name, sent);
        }
        if (message.Content is { } content && !content.Headers.Contains(FuzzRequest.TypeHeader)) content.Headers.TryAddWithoutValidation(FuzzRequest.TypeHeader, "application/json");

        using var answer = await _http.SendAsync(message);
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer((int)answer.StatusCode, headers, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();
}
