namespace Magnum.OpenStack.Identity;

/// <summary>Creation of a trust with a refusal a user can act on.</summary>
public static class TrustCreation
{
    /// <summary>Creates a trust with the trustor's own token.</summary>
    /// <exception cref="TrustNotAllowedException">The token comes from an application credential, which Keystone does not let delegate.</exception>
    /// <exception cref="OpenStackException">Keystone refuses for another reason or cannot be reached.</exception>
    public static async Task<Trust> CreateDelegationAsync(
        this IIdentityApi identity, NewTrust trust, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        try
        {
            return (await identity.CreateTrustAsync(new CreateTrustRequest(trust), cancellationToken)).Trust;
        }
        catch (OpenStackException error) when (error.IsForbidden && IsAboutApplicationCredentials(error.ServiceMessage))
        {
            throw new TrustNotAllowedException(error);
        }
    }

    private static bool IsAboutApplicationCredentials(string message) =>
        message.Contains("application_credential", StringComparison.OrdinalIgnoreCase)
        || message.Contains("application credential", StringComparison.OrdinalIgnoreCase);
}
