using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Magnum.OpenStack.BlockStorage;
using Magnum.OpenStack.Compute;
using Magnum.OpenStack.Http;
using Magnum.OpenStack.Identity;
using Magnum.OpenStack.Image;
using Magnum.OpenStack.KeyManager;
using Magnum.OpenStack.LoadBalancer;
using Magnum.OpenStack.Network;
using Magnum.OpenStack.Orchestration;
using Magnum.OpenStack.Sessions;
using Microsoft.Extensions.Options;

namespace Magnum.OpenStack;

/// <summary>The services as a session sees them. A client is made once per session and service, and lives as long as the session.</summary>
public sealed class OpenStackClients
{
    private readonly OpenStackTransport _transport;
    private readonly Uri _keystone;
    private readonly ConditionalWeakTable<CloudSession, ConcurrentDictionary<Type, object>> _clients = new();

    /// <summary>Creates the factory; one for the whole process.</summary>
    public OpenStackClients(OpenStackTransport transport, IOptions<KeystoneOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_transport, _keystone) = (transport, ServiceAddress.OfKeystone(options.Value.AuthUrl));
    }

    /// <summary>Keystone, at the configured address: it is the same for all regions and surely reachable from here.</summary>
    public IIdentityApi Identity(CloudSession session) => Client<IIdentityApi>(session, ServiceTypes.Identity);

    /// <summary>Heat.</summary>
    /// <exception cref="EndpointNotFoundException">The session's catalog has no Heat.</exception>
    public IOrchestrationApi Orchestration(CloudSession session) => Client<IOrchestrationApi>(session, ServiceTypes.Orchestration);

    /// <summary>Nova.</summary>
    /// <exception cref="EndpointNotFoundException">The session's catalog has no Nova.</exception>
    public IComputeApi Compute(CloudSession session) => Client<IComputeApi>(session, ServiceTypes.Compute);

    /// <summary>Neutron.</summary>
    /// <exception cref="EndpointNotFoundException">The session's catalog has no Neutron.</exception>
    public INetworkApi Network(CloudSession session) => Client<INetworkApi>(session, ServiceTypes.Network);

    /// <summary>Glance.</summary>
    /// <exception cref="EndpointNotFoundException">The session's catalog has no Glance.</exception>
    public IImageApi Image(CloudSession session) => Client<IImageApi>(session, ServiceTypes.Image);

    /// <summary>Cinder.</summary>
    /// <exception cref="EndpointNotFoundException">The session's catalog has no Cinder.</exception>
    public IBlockStorageApi BlockStorage(CloudSession session) => Client<IBlockStorageApi>(session, ServiceTypes.BlockStorage);

    /// <summary>Barbican.</summary>
    /// <exception cref="EndpointNotFoundException">The session's catalog has no Barbican.</exception>
    public IKeyManagerApi KeyManager(CloudSession session) => Client<IKeyManagerApi>(session, ServiceTypes.KeyManager);

    /// <summary>Octavia; ask <see cref="CloudSession.HasService"/> first, many clouds do without.</summary>
    /// <exception cref="EndpointNotFoundException">The session's catalog has no Octavia.</exception>
    public ILoadBalancerApi LoadBalancer(CloudSession session) => Client<ILoadBalancerApi>(session, ServiceTypes.LoadBalancer);

    internal ITokenApi Tokens(CloudSession session) => Client<ITokenApi>(session, ServiceTypes.Identity);

    private T Client<T>(CloudSession session, string serviceType)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(session);
        var clients = _clients.GetValue(session, static _ => new ConcurrentDictionary<Type, object>());
        if (clients.TryGetValue(typeof(T), out var known))
            return (T)known;

        var address = serviceType == ServiceTypes.Identity
            ? _keystone
            : ServiceAddress.Of(serviceType, session.Endpoint(serviceType), session.ProjectId);
        return (T)clients.GetOrAdd(typeof(T), _transport.Create<T>(serviceType, address, session));
    }
}
