namespace Magnum.Drivers;

/// <summary>The user that exists for one cluster, and the trust by which it acts for the cluster's owner.</summary>
/// <param name="DomainId">Domain of the trustee.</param>
/// <param name="UserId">The trustee.</param>
/// <param name="UserName">The trustee's name in its domain.</param>
/// <param name="Password">The trustee's password in clear.</param>
/// <param name="TrustId">The trust.</param>
public sealed record TrusteeCredentials(string DomainId, string UserId, string UserName, string Password, string TrustId)
{
    /// <summary>Never prints the password or the trust.</summary>
    public override string ToString() => $"trustee {UserId}";
}
