using Magnum.Domain.Operations;
using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Hosting.Settings;
using Magnum.OpenStack;
using Magnum.OpenStack.Sessions;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Clusters.Activities;

/// <summary>What the nodes of a stack get: the key that opens them, and volumes where no label says which.</summary>
public sealed class StackNodes(OpenStackClients clients, IOptions<ClusterTemplateOptions> settings)
{
    /// <summary>The public half of a key pair; throws <see cref="StepFailedException"/> when it is not there.</summary>
    public async Task<string?> KeypairAsync(string? name, CloudSession session, CancellationToken cancellation)
    {
        if (name is null) return null;
        try
        {
            return (await clients.Compute(session).GetKeypairAsync(name, cancellation)).Keypair.PublicKey;
        }
        catch (OpenStackException exception) when (exception.IsNotFound)
        {
            throw new StepFailedException($"the keypair {name} could not be found");
        }
    }

    /// <summary>Cinder's first type, as upstream takes it; a cloud without Cinder can still have clusters without volumes.</summary>
    public async Task<string?> VolumeTypeAsync(CloudSession session, CancellationToken cancellation)
    {
        if (!session.HasService("block-storage")) return null;
        var types = await clients.BlockStorage(session).ListVolumeTypesAsync(cancellation);
        return types.VolumeTypes.FirstOrDefault()?.Name;
    }

    /// <summary>
    /// GiB of the boot volumes; 0 for none, and for a stack that is there: Heat keeps what an update does not name, and a new
    /// setting must not rebuild nodes.
    /// </summary>
    public int BootVolumeSize(OperationKind kind) => kind == OperationKind.CreateCluster ? settings.Value.DefaultBootVolumeSize : 0;
}
