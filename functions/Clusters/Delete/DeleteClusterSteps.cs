namespace Magnum.Functions.Clusters.Delete;

/// <summary>Names of the steps of a delete, in order.</summary>
public static class DeleteClusterSteps
{
    /// <summary>Until no other orchestration works on the cluster.</summary>
    public const string StopOtherOperations = "stop-other-operations";

    /// <summary>Until the load balancers of Kubernetes services are gone.</summary>
    public const string DeleteLoadBalancers = "delete-load-balancers";

    /// <summary>The request to Heat.</summary>
    public const string DeleteStack = "delete-stack";

    /// <summary>Until Heat is done.</summary>
    public const string WaitForStack = "wait-for-stack";

    /// <summary>Trust and trustee in Keystone.</summary>
    public const string DeleteTrust = "delete-trust";

    /// <summary>All certificates and keys.</summary>
    public const string DeleteCertificates = "delete-certificates";

    /// <summary>The rows.</summary>
    public const string RemoveCluster = "remove-cluster";

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [StopOtherOperations, DeleteLoadBalancers, DeleteStack, WaitForStack, DeleteTrust, DeleteCertificates, RemoveCluster];
}
