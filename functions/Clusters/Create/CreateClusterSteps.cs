namespace Magnum.Functions.Clusters.Create;

/// <summary>Names of the steps of a create, in the order in which a user sees them.</summary>
public static class CreateClusterSteps
{
    /// <summary>Trustee and trust in Keystone.</summary>
    public const string CreateTrust = "create-trust";

    /// <summary>Three authorities and a client certificate.</summary>
    public const string IssueCertificates = "issue-certificates";

    /// <summary>The request to Heat.</summary>
    public const string CreateStack = "create-stack";

    /// <summary>Until Heat is done.</summary>
    public const string WaitForStack = "wait-for-stack";

    /// <summary>API and node addresses from the stack's outputs.</summary>
    public const string SaveAddresses = "save-addresses";

    /// <summary>Until the API and all nodes are ready.</summary>
    public const string WaitForKubernetes = "wait-for-kubernetes";

    /// <summary>The status.</summary>
    public const string Complete = "complete";

    /// <summary>All of them, in order; the first two run side by side.</summary>
    public static IReadOnlyList<string> All { get; } =
        [CreateTrust, IssueCertificates, CreateStack, WaitForStack, SaveAddresses, WaitForKubernetes, Complete];
}
