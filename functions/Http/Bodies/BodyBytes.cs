using Magnum.Domain.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Magnum.Functions.Http.Bodies;

/// <summary>The bytes of a request's body.</summary>
internal static class BodyBytes
{
    /// <summary>Longest body that is read, 1 MiB: a template with all its labels is far below.</summary>
    public const int Limit = 1 << 20;

    /// <summary>True when there is a body, or when one may follow.</summary>
    public static bool Expected(HttpRequest request) => request.ContentLength is { } length
        ? length > 0
        : request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: false };

    /// <summary>The whole body; one that is too long is a fault as soon as that shows.</summary>
    public static async ValueTask<MemoryStream> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > Limit) throw TransportFaults.BodyTooLarge();
        var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var chunk = new byte[4096];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellation)) > 0)
        {
            if (body.Length + read > Limit) throw TransportFaults.BodyTooLarge();
            body.Write(chunk, 0, read);
        }
        return body;
    }
}
