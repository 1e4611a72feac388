using System.Net.Http.Json;
using System.Text.Json;
using Magnum.OpenStack.Http;
using Magnum.OpenStack.Identity;

namespace Magnum.OpenStack.Sessions;

/// <summary>Keystone's answer to a login: the token's id is in a header, the rest in the body.</summary>
internal static class TokenAnswer
{
    /// <summary>Reads both parts.</summary>
    /// <exception cref="OpenStackException">The login was refused, or a part is missing.</exception>
    public static async Task<ValidatedToken> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (await ErrorTranslation.FromAnswerAsync(response) is { } error)
            throw error;
        if (!response.Headers.TryGetValues(KeystoneHeaders.SubjectToken, out var ids))
            throw ErrorTranslation.Nonsense(response, $"the header {KeystoneHeaders.SubjectToken} is missing");
        try
        {
            var document = await response.Content.ReadFromJsonAsync(OpenStackJsonContext.Default.TokenDocument, cancellationToken);
            return document is null
                ? throw ErrorTranslation.Nonsense(response, "the body is null")
                : ValidatedToken.From(ids.First(), document.Token);
        }
        catch (JsonException cause)
        {
            throw ErrorTranslation.Nonsense(response, cause.Message, cause);
        }
    }
}
