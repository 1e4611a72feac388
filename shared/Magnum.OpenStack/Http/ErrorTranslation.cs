using System.Net;
using Magnum.OpenStack.Errors;

namespace Magnum.OpenStack.Http;

/// <summary>Turns failed calls into <see cref="OpenStackException"/>.</summary>
internal static class ErrorTranslation
{
    /// <summary>The error of an answer; null when it is none.</summary>
    public static async ValueTask<Exception?> FromAnswerAsync(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return null;

        var text = response.Content is null ? "" : await response.Content.ReadAsStringAsync();
        var message = ErrorText.Read(text, response.Content?.Headers.ContentType?.MediaType);
        if (message.Length == 0)
            message = response.ReasonPhrase ?? response.StatusCode.ToString();
        return new OpenStackException(CallOf(response.RequestMessage), response.StatusCode, message);
    }

    /// <summary>The error of a call that got no answer that can be read.</summary>
    public static OpenStackException FromFailure(HttpRequestMessage? request, HttpStatusCode? status, string message, Exception cause) =>
        new(CallOf(request), status, message, cause);

    private static FailedCall CallOf(HttpRequestMessage? request)
    {
        if (request is null)
            return new FailedCall("OpenStack", HttpMethod.Get, null);
        var service = request.Options.TryGetValue(SessionHandler.Service, out var name) ? name : "OpenStack";
        return new FailedCall(service, request.Method, request.RequestUri);
    }
}
