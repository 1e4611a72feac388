using Microsoft.Extensions.DependencyInjection;

namespace Magnum.OpenStack.Http;

/// <summary>The chain every call goes through: retries and time limits, the whole answer in memory, pooled connections.</summary>
internal static class HandlerRegistration
{
    /// <summary>Adds the chain under <see cref="OpenStackTransport.HandlerName"/>.</summary>
    public static void AddOpenStackHandlers(this IServiceCollection services)
    {
        var client = services.AddHttpClient(OpenStackTransport.HandlerName)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // The chain lives as long as the process; connections end now and then, so that changed names are seen.
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectTimeout = TimeSpan.FromSeconds(5),
                // A redirect would carry the token to wherever it points.
                AllowAutoRedirect = false,
                UseCookies = false,
            });
        client.AddResilienceHandler("openstack", (pipeline, context) => Resilience.Configure(pipeline));
        client.AddHttpMessageHandler(() => new BufferingHandler());
    }
}
