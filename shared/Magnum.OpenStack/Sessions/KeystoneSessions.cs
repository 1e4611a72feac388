using Magnum.OpenStack.Caching;
using Magnum.OpenStack.Http;
using Magnum.OpenStack.Identity;
using Microsoft.Extensions.Options;

namespace Magnum.OpenStack.Sessions;

/// <summary>The logins of the service itself. Sessions are shared, renewed before they end, and again when a service refuses one.</summary>
public sealed class KeystoneSessions
{
    private const int MaxTrustSessions = 2_000;

    private readonly KeystoneOptions _options;
    private readonly EndpointChoice _choice;
    private readonly TimeProvider _time;
    private readonly Lazy<ITokenApi> _keystone;
    private readonly SessionSource _service;
    private readonly SessionSource _domainAdmin;
    private readonly BoundedCache<SecretKey, SessionSource> _trusts = new(MaxTrustSessions);

    /// <summary>Creates the sessions; one for the whole process. Nothing is sent before the first login is needed.</summary>
    public KeystoneSessions(OpenStackTransport transport, IOptions<KeystoneOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(transport);
        (_options, _time) = (options.Value, time);
        _choice = EndpointChoice.From(_options);
        _keystone = new Lazy<ITokenApi>(
            () => transport.Create<ITokenApi>(ServiceTypes.Identity, ServiceAddress.OfKeystone(_options.AuthUrl), null));
        _service = SourceOf(ServiceLogin);
        _domainAdmin = SourceOf(DomainAdminLogin);
    }

    private Login ServiceLogin => new(
        _options.Password,
        _options.Username,
        _options.UserDomainName,
        ProjectName: _options.ProjectName,
        ProjectDomainName: _options.ProjectDomainName);

    private Login DomainAdminLogin => new(
        _options.TrusteeDomainAdminPassword,
        _options.TrusteeDomainAdmin,
        _options.TrusteeDomainName,
        DomainName: _options.TrusteeDomainName);

    /// <summary>The service user's session, for what no user can be asked for: token validation, other projects' leftovers.</summary>
    /// <exception cref="OpenStackException">Keystone refuses the login or cannot be reached.</exception>
    public Task<CloudSession> ServiceAsync(CancellationToken cancellationToken) => _service.GetAsync(cancellationToken);

    /// <summary>The session that creates and deletes trustee users; its <see cref="CloudSession.DomainId"/> is their domain.</summary>
    /// <exception cref="OpenStackException">Keystone refuses the login or cannot be reached.</exception>
    public Task<CloudSession> TrusteeDomainAdminAsync(CancellationToken cancellationToken) => _domainAdmin.GetAsync(cancellationToken);

    /// <summary>A session in the name of the user who created a cluster, through the cluster's trust.</summary>
    /// <exception cref="OpenStackException">The trust or the user is gone (401, 403, 404), or Keystone cannot be reached.</exception>
    public Task<CloudSession> TrustAsync(
        string trusteeUserId, string password, string trustId, CancellationToken cancellationToken)
    {
        // The password is part of the key: knowing the ids alone must not be enough.
        var key = SecretKey.Of($"{trusteeUserId}\n{trustId}\n{password}");
        var source = _trusts.FindOrAdd(key, () => SourceOf(new Login(password, UserId: trusteeUserId, TrustId: trustId)));
        return source.GetAsync(cancellationToken);
    }

    /// <summary>Logs in with a password, each time anew.</summary>
    /// <exception cref="OpenStackException">Keystone refuses the login or cannot be reached.</exception>
    public Task<CloudSession> LoginAsync(Login login, CancellationToken cancellationToken) =>
        LoginAsync(login, null, cancellationToken);

    /// <summary>A session with a user's own token; it cannot be renewed.</summary>
    public CloudSession FromValidatedToken(ValidatedToken token) => new(token, _choice);

    private SessionSource SourceOf(Login login) => new((source, stop) => LoginAsync(login, source, stop), _time);

    private async Task<CloudSession> LoginAsync(Login login, SessionSource? source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(login);
        using var response = await _keystone.Value.LoginAsync(login.ToRequest(), cancellationToken);
        return new CloudSession(await TokenAnswer.ReadAsync(response, cancellationToken), _choice, source);
    }
}
