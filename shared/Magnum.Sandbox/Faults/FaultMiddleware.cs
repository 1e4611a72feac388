using System.Globalization;
using Magnum.Sandbox.Journal;
using Microsoft.AspNetCore.Http.Extensions;

namespace Magnum.Sandbox.Faults;

/// <summary>Applies the <see cref="HttpFault"/> that fits a request.</summary>
internal static class FaultMiddleware
{
    private static readonly object DroppedKey = new();

    /// <summary>Whether a fault dropped the connection of this request.</summary>
    public static bool Dropped(HttpContext http) => http.Items.ContainsKey(DroppedKey);

    public static Task InvokeAsync(SandboxContext context, HttpContext http, RequestDelegate next) =>
        InvokeAsync(context, JournalMiddleware.Service(http.Request.Path), http, next);

    /// <summary>The same for a service that the path does not name.</summary>
    public static async Task InvokeAsync(SandboxContext context, string service, HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        var fault = service == "sandbox"
            ? null
            : context.Faults.TakeHttp(service, request.Method, request.GetEncodedPathAndQuery());
        if (fault is null)
        {
            await next(http);
            return;
        }
        var spoils = fault.Abort || fault.Status is not null;
        if (spoils && fault.AfterHandling)
        {
            var wire = http.Response.Body;
            http.Response.Body = Stream.Null;
            await next(http);
            http.Response.Body = wire;
        }
        if (fault.LatencySeconds > 0)
            await Task.Delay(TimeSpan.FromSeconds(fault.LatencySeconds), context.Time, http.RequestAborted);
        if (spoils)
            await SpoilAsync(fault, http);
        else
            await next(http);
    }

    private static async Task SpoilAsync(HttpFault fault, HttpContext http)
    {
        if (fault.Abort)
        {
            http.Items[DroppedKey] = true;
            http.Abort();
            return;
        }
        http.Response.Clear();
        http.Response.StatusCode = fault.Status!.Value;
        if (fault.RetryAfter is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (fault.Body is { } body)
        {
            http.Response.ContentType = body.StartsWith('{') ? "application/json" : "text/html; charset=UTF-8";
            await http.Response.WriteAsync(body, http.RequestAborted);
        }
    }
}
