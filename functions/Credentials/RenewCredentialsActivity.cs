using Magnum.Functions.Clusters.Operations;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Credentials;

/// <summary>Gives the cluster new credentials, which the nodes get in the next step. Next: <see cref="CredentialRenewal"/>.</summary>
public sealed class RenewCredentialsActivity(OperationLoader loader, CredentialRenewal renewal)
{
    /// <summary>Makes and saves them. Repeatable.</summary>
    [Function(nameof(RenewCredentialsActivity))]
    public async Task<StepResult> Run([ActivityTrigger] ClusterWork work, CancellationToken cancellation) =>
        await loader.EnterAsync(work, cancellation) is { } scope ? await renewal.RenewAsync(scope, cancellation) : StepResult.Replaced;
}
