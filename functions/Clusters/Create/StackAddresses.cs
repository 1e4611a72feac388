using System.Text.Json;
using Magnum.Drivers;
using Magnum.Functions.Clusters.Activities;
using Magnum.Functions.Clusters.Operations;
using Magnum.OpenStack.Orchestration;

namespace Magnum.Functions.Clusters.Create;

/// <summary>What a finished stack says of itself, read by the driver that made it.</summary>
public sealed class StackAddresses(ClusterStacks stacks, DriverRegistry drivers)
{
    private const string VersionParameter = "kube_version";

    /// <summary>Addresses from the outputs, and the Kubernetes version from the stack's parameter.</summary>
    public async Task<(ClusterAddresses Addresses, string? Version)> ReadAsync(OperationScope scope, CancellationToken cancellation)
    {
        var stack = await stacks.WithOutputsAsync(scope, cancellation);
        var outputs = stack.Outputs?.ToDictionary(output => output.OutputKey, output => output.OutputValue) ?? [];
        var addresses = drivers.ForTemplate(scope.Template).ReadOutputs(new StackOutputs(outputs, scope.Cluster.FloatingIpEnabled));
        return (addresses, Version(stack));
    }

    private static string? Version(Stack stack) =>
        stack.Parameters?.TryGetValue(VersionParameter, out var value) == true && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
