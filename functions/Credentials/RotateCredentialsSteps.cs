using Magnum.Functions.Clusters.Update;

namespace Magnum.Functions.Credentials;

/// <summary>Names of the steps of a rotation of the credentials, in order.</summary>
public static class RotateCredentialsSteps
{
    /// <summary>A second trustee with a trust of its own.</summary>
    public const string RenewCredentials = "renew-credentials";

    /// <summary>The first trustee and its trust go.</summary>
    public const string RemoveOldCredentials = "remove-old-credentials";

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ChangeSteps.WaitForTurn, RenewCredentials, ChangeSteps.UpdateStack, ChangeSteps.WaitForStack, ChangeSteps.SaveAddresses,
        RemoveOldCredentials, ChangeSteps.Complete,
    ];
}
