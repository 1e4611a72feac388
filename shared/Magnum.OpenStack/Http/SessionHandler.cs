using System.Net;
using Magnum.OpenStack.Identity;
using Magnum.OpenStack.Sessions;

namespace Magnum.OpenStack.Http;

/// <summary>Puts the session's token on a request; when the service refuses it, logs in again and repeats once.</summary>
internal sealed class SessionHandler(string service, CloudSession? session, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>Under this key a request carries the service it is for, to name it in errors.</summary>
    public static readonly HttpRequestOptionsKey<string> Service = new("magnum.service");

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Options.Set(Service, service);
        if (session is null)
            return await base.SendAsync(request, cancellationToken);

        var current = session.Source?.Latest ?? session;
        SetToken(request, current);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode is not HttpStatusCode.Unauthorized || session.Source is not { } source)
            return response;

        response.Dispose();
        SetToken(request, await source.ReplaceAsync(current, cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }

    private static void SetToken(HttpRequestMessage request, CloudSession session)
    {
        request.Headers.Remove(KeystoneHeaders.AuthToken);
        request.Headers.TryAddWithoutValidation(KeystoneHeaders.AuthToken, session.TokenId);
    }
}
