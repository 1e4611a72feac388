using System.Net;

namespace Magnum.OpenStack;

/// <summary>Which call failed.</summary>
internal sealed record FailedCall(string Service, HttpMethod Method, Uri? Uri)
{
    /// <summary>One sentence: service, method, path, status, and the service's words. The query is left out: it may be long.</summary>
    public string Describe(HttpStatusCode? status, string serviceMessage)
    {
        var path = Uri is null ? "" : Uri.IsAbsoluteUri ? Uri.GetLeftPart(UriPartial.Path) : Uri.OriginalString;
        var outcome = status is { } code ? $"answered {(int)code}" : "did not answer";
        return $"{Service} {outcome} to {Method} {path}: {serviceMessage}";
    }
}
