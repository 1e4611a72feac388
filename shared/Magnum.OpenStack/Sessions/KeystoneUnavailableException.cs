namespace Magnum.OpenStack.Sessions;

/// <summary>A token cannot be judged now: Keystone does not answer, or does not accept the service's own login.</summary>
public sealed class KeystoneUnavailableException : OpenStackException
{
    internal KeystoneUnavailableException(OpenStackException cause)
        : base($"the token cannot be validated: {cause.Message}", cause)
    {
    }

    /// <summary>Always true: the caller may come back later.</summary>
    public override bool IsUnavailable => true;
}
