namespace Magnum.Sandbox.Wire;

/// <summary>Gives every answer a request id and turns a <see cref="WireException"/> into its answer.</summary>
internal static class WireMiddleware
{
    public static async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.Headers["X-Openstack-Request-Id"] = $"req-{Guid.NewGuid()}";
        try
        {
            await next(http);
        }
        catch (WireException problem) when (!http.Response.HasStarted)
        {
            await problem.Answer.ExecuteAsync(http);
        }
    }
}
