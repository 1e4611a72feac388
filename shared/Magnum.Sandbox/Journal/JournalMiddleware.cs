using Magnum.Sandbox.Faults;
using Microsoft.AspNetCore.Http.Extensions;

namespace Magnum.Sandbox.Journal;

/// <summary>Writes each request of the cloud, not of the sandbox's own controls, into the journal.</summary>
internal static class JournalMiddleware
{
    public static Task InvokeAsync(SandboxContext context, HttpContext http, RequestDelegate next) =>
        InvokeAsync(context, Service(http.Request.Path), http, next);

    /// <summary>The same for a service that the path does not name.</summary>
    public static async Task InvokeAsync(SandboxContext context, string service, HttpContext http, RequestDelegate next)
    {
        if (service == "sandbox")
        {
            await next(http);
            return;
        }
        var at = context.Time.GetUtcNow();
        try
        {
            await next(http);
        }
        finally
        {
            var status = FaultMiddleware.Dropped(http) || http.RequestAborted.IsCancellationRequested ? 0 : http.Response.StatusCode;
            var requestId = http.Request.Headers["X-Openstack-Request-Id"].ToString();
            context.Journal.Add(new JournalEntry(at, service, http.Request.Method, http.Request.GetEncodedPathAndQuery(),
                status, requestId.Length == 0 ? null : requestId));
        }
    }

    /// <summary>First part of a path.</summary>
    public static string Service(PathString path)
    {
        var text = path.Value ?? "";
        var end = text.IndexOf('/', Math.Min(1, text.Length));
        return (end < 0 ? text : text[..end]).Trim('/');
    }
}
