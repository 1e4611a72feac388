using Magnum.OpenStack.Sessions;
using Refit;

namespace Magnum.OpenStack.Http;

/// <summary>Makes typed clients over the one chain of handlers, and so over one pool of connections, that all calls share.</summary>
public sealed class OpenStackTransport
{
    internal const string HandlerName = "openstack";

    private static readonly RefitSettings Settings = RefitConfiguration.Create();

    private readonly Lazy<HttpMessageHandler> _handlers;

    /// <summary>Creates the transport; the handlers are made at the first call.</summary>
    public OpenStackTransport(IHttpMessageHandlerFactory handlers)
    {
        _handlers = new Lazy<HttpMessageHandler>(() => handlers.CreateHandler(HandlerName));
    }

    /// <summary>A client of one service at one address, with the session's token on every request.</summary>
    internal T Create<T>(string service, Uri address, CloudSession? session)
        where T : class
    {
        var handler = new SessionHandler(service, session, _handlers.Value);
        // The handlers bound every attempt; a limit here would cut the retries short.
        var client = new HttpClient(handler, disposeHandler: false) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        return RestService.ForGenerated<T>(client, Settings);
    }
}
