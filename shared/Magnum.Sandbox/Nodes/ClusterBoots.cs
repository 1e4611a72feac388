using System.Net;
using Magnum.Sandbox.Kubernetes;
using Magnum.Sandbox.Orchestration.Evaluation;
using Magnum.Sandbox.Orchestration.Resources;
using Magnum.Sandbox.Orchestration.Stacks;

namespace Magnum.Sandbox.Nodes;

/// <summary>Boots the nodes of clusters and keeps the Kubernetes fleet in step with the stacks.</summary>
internal sealed class ClusterBoots(SandboxContext context, KubernetesFleet fleet) : IAsyncDisposable
{
    private readonly NodeHttp _http = new(context.Time);
    private readonly CancellationTokenSource _stop = new();

    public AddressPool Pool => fleet.Pool;

    /// <summary>
    /// Starts to boot what the stack's servers are now, and lets those that run ask for their CA again, which may be a new
    /// one; false when there is nothing to boot.
    /// <paramref name="done"/> is called at the end with what went wrong, or null.
    /// </summary>
    public bool Begin(Stack stack, StackOperation operation, Action<string?> done)
    {
        if (ClusterParameters.Of(stack.Content.Parameters) is not { } cluster || operation.Verb is not (StackVerb.Create or StackVerb.Update or StackVerb.Rollback))
            return false;
        var nodes = ClusterNodes.Of(stack.Tree());
        if (operation.Verb == StackVerb.Rollback)
        {
            fleet.Find(stack.Id)?.Change(nodes, cluster.KubeVersion, context.Time.GetUtcNow());
            return false;
        }
        var cancel = stack.Boot = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        _ = RunAsync(stack, new BootOrder(stack.Id, cluster, stack.ApiAddress ??= StackOutputs.ApiAddress(stack.Tree()), nodes), done, cancel);
        return true;
    }

    /// <summary>Leaves only these nodes in a running cluster.</summary>
    public void Keep(Stack stack, IReadOnlyList<ClusterNode> nodes)
    {
        if (fleet.Find(stack.Id) is { } running)
            running.Change(nodes, running.Version, context.Time.GetUtcNow());
    }

    public void Close(Stack stack) => fleet.Close(stack.Id);

    public ValueTask DisposeAsync()
    {
        _stop.Cancel();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task RunAsync(Stack stack, BootOrder order, Action<string?> done, CancellationTokenSource cancel)
    {
        await Task.Yield();
        try
        {
            await BootAsync(order, cancel.Token);
            done(null);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The stack was deleted, timed out or the sandbox stops: nobody waits for these nodes any more.
        }
        catch (Exception problem)
        {
            // Whatever it is, the stack fails with it: it would wait for these nodes until its timeout.
            done(problem.Message);
        }
        finally
        {
            lock (stack.Gate)
            {
                if (stack.Boot == cancel)
                    stack.Boot = null;
            }
            cancel.Dispose();
        }
    }

    private async Task BootAsync(BootOrder order, CancellationToken cancellation)
    {
        var boot = new NodeBoot(_http, order.Cluster);
        var identity = await boot.JoinAsync(cancellation);
        if (fleet.Find(order.Stack) is { } running)
        {
            if (running.CaPem != identity.CaPem)
                running.Renew(identity.CaPem, await boot.CertifyAsync(identity, order.ServerAddresses, cancellation));
            running.Change(order.Nodes, order.Cluster.KubeVersion, context.Time.GetUtcNow());
            return;
        }
        var certificate = await boot.CertifyAsync(identity, order.ServerAddresses, cancellation);
        var api = new ClusterApi(order.Stack, IPAddress.Parse(order.ApiAddress), identity.CaPem, certificate);
        api.Change(order.Nodes, order.Cluster.KubeVersion, context.Time.GetUtcNow());
        await fleet.OpenAsync(api);
        if (!cancellation.IsCancellationRequested)
            return;
        fleet.Close(order.Stack); // the stack went while its API was being opened
        cancellation.ThrowIfCancellationRequested();
    }

    private sealed record BootOrder(Guid Stack, ClusterParameters Cluster, string ApiAddress, IReadOnlyList<ClusterNode> Nodes)
    {
        /// <summary>What the API server's certificate is for.</summary>
        public IEnumerable<string> ServerAddresses => Nodes.Where(node => node.IsMaster)
            .SelectMany(node => new[] { node.PublicAddress, node.PrivateAddress }).OfType<string>().Prepend(ApiAddress);
    }
}
