namespace Magnum.OpenStack.Identity;

/// <summary>The caller's token comes from an application credential, with which no trust can be made (403).</summary>
public sealed class TrustNotAllowedException : OpenStackException
{
    internal TrustNotAllowedException(OpenStackException cause)
        : base(
            "Keystone does not let an application credential create the trust a cluster needs; "
            + "repeat the request with a token obtained by password, or with an unrestricted application credential",
            cause)
    {
    }
}
