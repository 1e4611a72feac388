using Magnum.Data.Operations;
using Magnum.Domain.NodeGroups;
using Magnum.Drivers;
using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Create;

/// <summary>Reads the finished stack's outputs through the driver and saves where API and nodes are.</summary>
public sealed class SaveAddressesActivity(OperationLoader loader, OperationStore operations, StackAddresses addresses)
{
    /// <summary>Saves API address, node addresses and versions.</summary>
    [Function(nameof(SaveAddressesActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work, cancellation) is not { } scope) return StepResult.Replaced;
        var (found, version) = await addresses.ReadAsync(scope, cancellation);
        if (found.ApiAddress is null) return StepResult.Failed($"stack {scope.Cluster.StackId} has no output api_address");

        var saved = await operations.UpdateClusterAsync(work.OperationId, cluster =>
        {
            cluster.ApiAddress = found.ApiAddress;
            cluster.CoeVersion = version;
            foreach (var group in cluster.NodeGroups)
                group.NodeAddresses = [.. AddressesOf(group, found)];
        }, cancellation);
        return saved ? StepResult.Done : StepResult.Replaced;
    }

    private static IReadOnlyList<string> AddressesOf(NodeGroup group, ClusterAddresses found)
    {
        if (group.IsMaster) return found.Masters;
        return group.Name == NodeGroupNames.DefaultWorker ? found.Workers : found.NodeGroups.GetValueOrDefault(group.Uuid, []);
    }
}
