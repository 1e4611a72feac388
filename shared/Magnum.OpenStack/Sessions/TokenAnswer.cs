using Magnum.OpenStack.Identity;
using Refit;

namespace Magnum.OpenStack.Sessions;

/// <summary>Keystone's answer to a login: the token's id is in a header, the rest in the body.</summary>
internal static class TokenAnswer
{
    /// <summary>Reads both parts.</summary>
    /// <exception cref="OpenStackException">The login was refused, or a part is missing.</exception>
    public static (string Id, TokenBody Body) Read(ApiResponse<TokenDocument> response)
    {
        if (response.Error is { } error)
            throw error.InnerException as OpenStackException ?? Nonsense(response, error.Message);
        if (response.Content?.Token is not { } body)
            throw Nonsense(response, "the answer holds no token");
        if (response.Headers is null || !response.Headers.TryGetValues(KeystoneHeaders.SubjectToken, out var ids))
            throw Nonsense(response, $"the answer lacks the header {KeystoneHeaders.SubjectToken}");
        return (ids.First(), body);
    }

    private static OpenStackException Nonsense(ApiResponse<TokenDocument> response, string message) =>
        new(
            new FailedCall(ServiceTypes.Identity, HttpMethod.Post, response.RequestMessage?.RequestUri),
            response.StatusCode,
            message);
}
