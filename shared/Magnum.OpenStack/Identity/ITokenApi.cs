using Refit;

namespace Magnum.OpenStack.Identity;

/// <summary>Keystone's tokens: the only calls whose answer or question travels in headers.</summary>
internal interface ITokenApi
{
    /// <summary>Logs in; read the answer, whatever it is, with <see cref="Sessions.TokenAnswer"/>.</summary>
    [Post("/auth/tokens")]
    Task<HttpResponseMessage> LoginAsync([Body] TokenRequest request, CancellationToken cancellationToken);

    /// <summary>Asks whether a token of somebody else is valid, with our own token.</summary>
    [Get("/auth/tokens")]
    Task<TokenDocument> ValidateAsync(
        [Header(KeystoneHeaders.SubjectToken)] string subjectToken, CancellationToken cancellationToken);
}
