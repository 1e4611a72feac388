using Magnum.Functions.Clusters.Update;

namespace Magnum.Functions.Certificates;

/// <summary>Names of the steps of a rotation of the authorities, in order.</summary>
public static class RotateCertificatesSteps
{
    /// <summary>Three new authorities, what they issue, and the keys of service accounts.</summary>
    public const string RenewCertificates = "renew-certificates";

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [ChangeSteps.WaitForTurn, RenewCertificates, ChangeSteps.UpdateStack, ChangeSteps.WaitForStack, ChangeSteps.SaveAddresses, ChangeSteps.Complete];
}
