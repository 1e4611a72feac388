using Magnum.Domain.Clusters;
using Magnum.Drivers;
using Magnum.Functions.Clusters.Create;
using Magnum.Functions.Clusters.Operations;
using Magnum.OpenStack;
using Magnum.OpenStack.Orchestration;
using Magnum.OpenStack.Sessions;

namespace Magnum.Functions.Clusters.Activities;

/// <summary>The cluster's Heat stack: found by its derived name, so that it is made once and deleted whatever was saved.</summary>
public sealed class ClusterStacks(OperationSessions sessions, OpenStackClients clients, DriverRegistry drivers, StackInputs inputs)
{
    /// <summary>Id of the cluster's stack, made if there is none. Throws <see cref="StepFailedException"/> for what a retry does not mend.</summary>
    public async Task<string> EnsureAsync(OperationScope scope, CancellationToken cancellation)
    {
        // Heat makes a trust of its own for the stack, which a trust-scoped token may not do: the user's token while it is good.
        var session = await sessions.OfUserAsync(scope.Operation, cancellation) ?? await SessionAsync(scope, cancellation);
        try
        {
            if (await FindAsync(clients.Orchestration(session), scope.Cluster, cancellation) is { } existing) return existing.Id;
            var driver = drivers.ForTemplate(scope.Template);
            var definition = driver.BuildStack(await inputs.BuildAsync(scope, session, cancellation));
            return (await clients.Orchestration(session).CreateStackAsync(Request(definition), cancellation)).Stack.Id;
        }
        catch (OpenStackException exception) when (exception.IsConflict)
        {
            // Made meanwhile by an earlier run of this step.
            return (await FindAsync(clients.Orchestration(session), scope.Cluster, cancellation))?.Id ?? throw new StepFailedException(exception.Message);
        }
        catch (Exception exception) when (IsFinal(exception))
        {
            throw new StepFailedException(exception.Message);
        }
    }

    /// <summary>
    /// Asks Heat to make the stack what cluster and node groups now say. Throws <see cref="StepFailedException"/> for what a
    /// retry does not mend.
    /// </summary>
    public async Task UpdateAsync(OperationScope scope, Stack stack, CancellationToken cancellation)
    {
        var session = await SessionAsync(scope, cancellation);
        try
        {
            var definition = drivers.ForTemplate(scope.Template).BuildStack(await inputs.BuildAsync(scope, session, cancellation));
            var request = new UpdateStackRequest(
                definition.Parameters, definition.TemplateBody, definition.Files, definition.TimeoutMinutes,
                DisableRollback: scope.Operation.Input?.Rollback != true);
            await clients.Orchestration(session).UpdateStackAsync(stack.StackName, stack.Id, request, cancellation);
        }
        catch (Exception exception) when (IsFinal(exception))
        {
            throw new StepFailedException(exception.Message);
        }
    }

    /// <summary>Asks Heat to delete the stack; none, or one that goes already, is fine.</summary>
    public async Task DeleteAsync(OperationScope scope, CancellationToken cancellation)
    {
        if (!MayExist(scope.Cluster)) return;
        var heat = await HeatAsync(scope, cancellation);
        if (await FindAsync(heat, scope.Cluster, cancellation) is not { } stack) return;
        if (stack.StackStatus is "DELETE_IN_PROGRESS") return;
        await OpenStackCalls.IgnoreMissingAsync(() => heat.DeleteStackAsync(stack.StackName, stack.Id, cancellation));
    }

    /// <summary>The stack as Heat sees it, or null when there is none.</summary>
    public async Task<Stack?> FindAsync(OperationScope scope, CancellationToken cancellation) =>
        MayExist(scope.Cluster) ? await FindAsync(await HeatAsync(scope, cancellation), scope.Cluster, cancellation) : null;

    /// <summary>The stack with its outputs resolved, which is dear for Heat: only when they are needed.</summary>
    public async Task<Stack> WithOutputsAsync(OperationScope scope, CancellationToken cancellation)
    {
        var heat = await HeatAsync(scope, cancellation);
        return (await heat.GetStackAsync(StackNames.For(scope.Cluster), scope.Cluster.StackId!, resolveOutputs: true, cancellation)).Stack;
    }

    /// <summary>Heat in the name of the cluster.</summary>
    public async Task<IOrchestrationApi> HeatAsync(OperationScope scope, CancellationToken cancellation) =>
        clients.Orchestration(await SessionAsync(scope, cancellation));

    /// <summary>Whether it would be no use to try again.</summary>
    private static bool IsFinal(Exception exception) => exception is DriverRefusedException or Domain.Faults.Fault or EndpointNotFoundException
        || (exception is OpenStackException refused && OpenStackCalls.IsFinal(refused));

    private async Task<CloudSession> SessionAsync(OperationScope scope, CancellationToken cancellation) =>
        await sessions.ForClusterAsync(scope, cancellation) ?? throw new StepFailedException(
            "there is no credential left to act for the cluster: its trust does not work and the request came without a good token of the cluster's project; delete it again with one");

    // A stack is given the trust's id, which is saved before: without one nobody has asked for a stack, and nobody need be able to.
    private static bool MayExist(Cluster cluster) => cluster.StackId is not null || cluster.TrustId is not null;

    private static async Task<Stack?> FindAsync(IOrchestrationApi heat, Cluster cluster, CancellationToken cancellation)
    {
        var name = StackNames.For(cluster);
        var found = await heat.ListStacksAsync(name, cancellation);
        return found.Stacks.FirstOrDefault(stack => stack.StackName == name);
    }

    private static CreateStackRequest Request(StackDefinition definition) => new(
        definition.Name,
        definition.TemplateBody,
        definition.Parameters,
        definition.TimeoutMinutes,
        definition.Files,
        DisableRollback: true,
        Tags: string.Join(',', definition.Tags));
}
