using Magnum.Functions.Clusters.Operations;
using Magnum.Functions.Clusters.Waiting;
using Magnum.OpenStack;
using Magnum.OpenStack.Sessions;
using Microsoft.Azure.Functions.Worker;

namespace Magnum.Functions.Clusters.Delete;

/// <summary>
/// Removes the load balancers and floating IPs that Kubernetes made for its services: Heat does not know them, and they
/// would hold the cluster's network. Next: <see cref="ServiceLoadBalancers"/>.
/// </summary>
public sealed class DeleteLoadBalancersActivity(OperationLoader loader, ServiceLoadBalancers balancers)
{
    /// <summary>Asks for the deletion of what is there; done when nothing is left, failed when it does not go in time.</summary>
    [Function(nameof(DeleteLoadBalancersActivity))]
    public async Task<PollResult> Run([ActivityTrigger] PollWork work, CancellationToken cancellation)
    {
        if (await loader.EnterAsync(work.AsStep(), cancellation) is not { } scope) return PollResult.Replaced;
        var late = balancers.IsLate(work.WaitingSince);
        try
        {
            var left = await balancers.DeleteAsync(scope, cancellation);
            if (left.Count == 0) return PollResult.Done;
            return late ? PollResult.Failed($"load balancers are still there: {string.Join(", ", left)}") : PollResult.Waiting;
        }
        // Refused by Octavia or Neutron. A Keystone that lets the trust in no more is asked again as the user.
        catch (OpenStackException exception) when (exception.IsForbidden && exception.Service != ServiceTypes.Identity)
        {
            return PollResult.Failed($"the load balancers of the cluster's services cannot be looked at: {exception.Message}");
        }
        catch (OpenStackException exception) when (exception.IsUnavailable || exception.IsConflict)
        {
            return late ? PollResult.Failed(exception.Message) : PollResult.Waiting;
        }
    }
}
