using Magnum.OpenStack.Errors;
using Polly.Timeout;

namespace Magnum.OpenStack.Http;

/// <summary>Turns failed calls into <see cref="OpenStackException"/>.</summary>
internal static class ErrorTranslation
{
    /// <summary>The error an answer stands for; null when it stands for none.</summary>
    public static async ValueTask<Exception?> FromAnswerAsync(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return null;

        var text = await response.Content.ReadAsStringAsync();
        var message = ErrorText.Read(text, response.Content.Headers.ContentType?.MediaType);
        if (message.Length == 0)
            message = response.ReasonPhrase ?? response.StatusCode.ToString();
        return new OpenStackException(CallOf(response.RequestMessage), response.StatusCode, message);
    }

    /// <summary>The error of an answer that is a success but cannot be read.</summary>
    public static ValueTask<Exception?> FromNonsenseAsync(HttpResponseMessage response, Exception cause) =>
        ValueTask.FromResult<Exception?>(Nonsense(response, cause.Message, cause));

    /// <summary>The error of an answer that is a success but lacks what was asked for.</summary>
    public static OpenStackException Nonsense(HttpResponseMessage response, string message, Exception? cause = null) =>
        new(CallOf(response.RequestMessage), response.StatusCode, $"the answer cannot be understood: {message}", cause);

    /// <summary>The error of a call without an answer. A caller who gave up keeps his cancellation.</summary>
    public static Exception FromFailure(HttpRequestMessage request, Exception cause, CancellationToken cancellationToken) => cause switch
    {
        OpenStackException => cause,
        OperationCanceledException when cancellationToken.IsCancellationRequested => cause,
        TimeoutRejectedException late => Silence(request, $"no answer within {late.Timeout.TotalSeconds:0} s", cause),
        OperationCanceledException => Silence(request, "no connection in time", cause),
        _ => Silence(request, cause.Message, cause),
    };

    private static OpenStackException Silence(HttpRequestMessage request, string message, Exception cause) =>
        new(CallOf(request), null, message, cause);

    private static FailedCall CallOf(HttpRequestMessage? request)
    {
        if (request is null)
            return new FailedCall("OpenStack", HttpMethod.Get, null);
        var service = request.Options.TryGetValue(SessionHandler.Service, out var name) ? name : "OpenStack";
        return new FailedCall(service, request.Method, request.RequestUri);
    }
}
