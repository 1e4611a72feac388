using Magnum.Sandbox.Kubernetes;
using Magnum.Sandbox.Nodes;
using Magnum.Sandbox.Orchestration.Resources;

namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>Carries actions on: what is due by now happens when somebody looks at a stack or its moment comes.</summary>
internal sealed class StackProgress : IAsyncDisposable
{
    private readonly SandboxContext _context;
    private readonly StackTable _table;
    private readonly ClusterBoots _boots;
    private readonly CloudMirror _mirror;
    private readonly StackScheduler _scheduler;

    public StackProgress(SandboxContext context, StackTable table, ClusterBoots boots)
    {
        _context = context;
        _table = table;
        _boots = boots;
        _mirror = new CloudMirror(context.World);
        _scheduler = new StackScheduler(context.Time, Settle);
    }

    public AddressPool Pool => _boots.Pool;

    public void Settle(Stack stack)
    {
        lock (stack.Gate)
        {
            for (var operation = stack.Operation; operation.Phase == StackPhase.InProgress; operation = stack.Operation)
            {
                if (!Step(stack, operation))
                    return;
            }
        }
    }

    /// <summary>Takes away what an update no longer wants.</summary>
    public void Withdraw(Stack stack, ResourceTree before, ResourceTree after)
    {
        var kept = after.Leaves.Select(leaf => leaf.Path).ToHashSet();
        foreach (var leaf in before.Leaves.Where(leaf => !kept.Contains(leaf.Path)))
        {
            _mirror.Remove(leaf);
            stack.Addresses.Release(leaf.PhysicalId);
        }
        var remaining = before.Leaves.Where(leaf => kept.Contains(leaf.Path)).Select(leaf => leaf.Path).ToHashSet();
        _boots.Keep(stack, [.. ClusterNodes.Of(before, remaining)]);
    }

    /// <summary>Stops booting nodes and the cluster's API; nothing is waited for any more.</summary>
    public void Halt(Stack stack)
    {
        _scheduler.Cancel(stack);
        stack.Boot?.Cancel();
        stack.Boot = null;
        _boots.Close(stack);
    }

    /// <summary>Takes everything away that the stack has in other services.</summary>
    public void Clear(Stack stack)
    {
        foreach (var leaf in stack.Tree().Leaves)
            _mirror.Remove(leaf);
        stack.Addresses.ReleaseAll();
        stack.DeletedAt = _context.Time.GetUtcNow();
    }

    public ValueTask DisposeAsync()
    {
        _scheduler.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Does the next thing that is due; false when nothing is.</summary>
    private bool Step(Stack stack, StackOperation operation)
    {
        var now = _context.Time.GetUtcNow();
        if (operation.FailsAt is { } failure && failure <= now && failure <= operation.Deadline)
            Fail(stack, operation, failure);
        else if (operation is { ResourcesDone: false, Hangs: false, Fails: false } && operation.EndsAt <= now && operation.EndsAt <= operation.Deadline)
            FinishResources(stack, operation);
        else if (operation.Deadline <= now)
            TimeOut(stack, operation);
        else
            return Wait(stack, operation);
        return true;
    }

    private bool Wait(Stack stack, StackOperation operation)
    {
        var next = operation.FailsAt ?? (operation.Hangs || operation.ResourcesDone ? operation.Deadline : operation.EndsAt);
        if (operation.ScheduledFor != next)
        {
            operation.ScheduledFor = next;
            _scheduler.Schedule(stack, next < operation.Deadline ? next : operation.Deadline);
        }
        return false;
    }

    private void FinishResources(Stack stack, StackOperation operation)
    {
        operation.ResourcesDone = true;
        switch (operation.Verb)
        {
            case StackVerb.Delete:
                Clear(stack);
                stack.DeletedAt = operation.EndsAt;
                Complete(stack, operation, operation.EndsAt);
                _table.Bury(stack);
                return;
            case StackVerb.Rollback when stack.Earlier[^1].Verb == StackVerb.Create:
                foreach (var leaf in stack.Tree().Leaves)
                    _mirror.Remove(leaf);
                Complete(stack, operation, operation.EndsAt);
                return;
        }
        foreach (var leaf in stack.Tree().Leaves)
            _mirror.Place(stack, leaf);
        if (!_boots.Begin(stack, operation, problem => Booted(stack, operation, problem)))
            Complete(stack, operation, operation.EndsAt);
    }

    private void Booted(Stack stack, StackOperation operation, string? problem)
    {
        lock (stack.Gate)
        {
            if (stack.Operation != operation || operation.Phase != StackPhase.InProgress)
                return;
            var now = _context.Time.GetUtcNow();
            if (problem is null)
            {
                Complete(stack, operation, now);
                return;
            }
            Doom(stack, operation, problem);
            Fail(stack, operation, now);
            Settle(stack); // a rollback begins
        }
    }

    /// <summary>A node reported that its work failed; has no effect unless the stack is being worked on.</summary>
    public void Signal(Stack stack, ResourceNode deployment, string problem)
    {
        lock (stack.Gate)
        {
            var operation = stack.Operation;
            if (operation.Phase != StackPhase.InProgress || operation.Verb == StackVerb.Delete)
                return;
            operation.FailPath = deployment.Path;
            operation.FailReason = $"Error: {problem}";
            if (operation.Verb == StackVerb.Create)
                Halt(stack);
            else
                stack.Boot?.Cancel(); // the cluster that runs goes on
            Fail(stack, operation, _context.Time.GetUtcNow());
            Settle(stack);
        }
    }

    private static void Doom(Stack stack, StackOperation operation, string problem)
    {
        var leaves = stack.Tree().Leaves;
        var culprit = leaves.FirstOrDefault(leaf => leaf.Definition.IsDeployment && ClusterNodes.IsMaster(leaf))
            ?? leaves.FirstOrDefault(leaf => leaf.Type == "OS::Nova::Server");
        operation.FailPath = culprit?.Path;
        operation.FailReason = $"Error: Deployment to server failed: {problem}";
    }

    private void Complete(Stack stack, StackOperation operation, DateTimeOffset at)
    {
        _scheduler.Cancel(stack);
        operation.Finish(StackPhase.Complete, at, $"Stack {operation.Verb.Upper()} completed successfully");
    }

    private void Fail(Stack stack, StackOperation operation, DateTimeOffset at)
    {
        var tree = stack.Tree();
        var reason = operation.FailPath is { } path && tree.ByPath(path) is { } leaf
            ? FailureText.OfStack(operation.Verb, leaf, operation.FailReason)
            : FailureText.OfStack(operation.Verb, operation.FailReason);
        End(stack, operation, at, reason);
    }

    private void TimeOut(Stack stack, StackOperation operation)
    {
        var verb = operation.Verb.Upper();
        stack.Boot?.Cancel();
        End(stack, operation, operation.Deadline, $"{verb[0]}{verb[1..].ToLowerInvariant()} timed out");
    }

    private void End(Stack stack, StackOperation operation, DateTimeOffset at, string reason)
    {
        _scheduler.Cancel(stack);
        operation.Finish(StackPhase.Failed, at, reason);
        if (operation.Verb is not (StackVerb.Create or StackVerb.Update))
            return;
        var timeline = new Timeline(stack, at);
        foreach (var leaf in stack.Tree().Leaves)
        {
            var state = timeline.Of(leaf);
            if (!state.IsWaiting)
                _mirror.Place(stack, leaf, state.Phase == StackPhase.Failed ? "ERROR" : "ACTIVE");
        }
        if (!stack.DisableRollback)
            RollBack(stack, operation);
    }

    private void RollBack(Stack stack, StackOperation failed)
    {
        var work = failed.Verb == StackVerb.Create ? stack.Tree().Leaves : [];
        if (failed.Before is { } before)
        {
            Withdraw(stack, stack.Tree(), stack.TreeOf(before));
            stack.Content = before;
            AddressPlan.Apply(stack.Tree());
        }
        stack.Earlier = [.. stack.Earlier, failed];
        stack.Operation = new OperationPlanner(_context).Plan(StackVerb.Rollback, stack.Name, null, work);
    }
}
