using Magnum.Data.Operations;
using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Activities;

/// <summary>The last step: *_COMPLETE, and the operation ends. Next: <see cref="SucceededOperation"/>.</summary>
public sealed class CompleteOperationActivity(OperationLoader loader, OperationEnd end)
{
    /// <summary>Writes status and end in one transaction. Repeatable: once complete, the operation is no longer active.</summary>
    [Function(nameof(CompleteOperationActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work, cancellation) is not { } scope) return StepResult.Replaced;
        Action<OperationEnding>? change = scope.Operation.Kind == OperationKind.UpgradeCluster
            ? ending => Upgrade.UpgradedCluster.Save(scope.Cluster, ending.Cluster)
            : null;
        await end.SucceedAsync(work.OperationId, change, cancellation);
        return StepResult.Done;
    }
}
