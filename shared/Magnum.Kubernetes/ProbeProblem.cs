using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using k8s;
using k8s.Autorest;

namespace Magnum.Kubernetes;

/// <summary>Says in one sentence what keeps a cluster's API from answering.</summary>
internal static class ProbeProblem
{
    private const int MaxText = 300;

    /// <summary>The sentence for an error of the network or of the other side; null for one that is ours.</summary>
    public static string? Describe(Exception error, ClusterAccess access, string? refusal)
    {
        var address = access.ApiAddress.GetLeftPart(UriPartial.Authority);
        return error switch
        {
            _ when refusal is not null => $"{address}: {refusal}",
            OperationCanceledException or TimeoutException => $"{address} does not answer in time",
            _ when Find<AuthenticationException>(error) is { } tls => $"{address}: {tls.Message}",
            _ when Find<SocketException>(error) is { } socket => $"{address} cannot be reached: {socket.Message}",
            HttpRequestException or IOException or JsonException or KubernetesException => $"{address} does not answer properly: {error.Message}",
            _ => null,
        };
    }

    /// <summary>The sentence for an API that is alive but not ready.</summary>
    public static string NotReady(HttpStatusCode status, string text) =>
        status is HttpStatusCode.OK ? $"the API says '{Cut(text)}' instead of 'ok'" : $"the API answers {(int)status}: {Cut(text)}";

    /// <summary>The sentence for an API that is ready but refuses a question.</summary>
    public static string Refused(HttpOperationException error) =>
        $"the API answers {(int)(error.Response?.StatusCode ?? 0)} to {error.Request?.RequestUri?.AbsolutePath}: {Cut(error.Response?.Content ?? error.Message)}";

    private static string Cut(string text) => text.Length <= MaxText ? text.Trim() : text[..MaxText].Trim() + "…";

    private static T? Find<T>(Exception error)
        where T : Exception
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
        {
            if (inner is T found)
                return found;
        }

        return null;
    }
}
