using Magnum.Sandbox.Kubernetes;
using Magnum.Sandbox.Nodes;
using Magnum.Sandbox.Orchestration.Evaluation;
using Magnum.Sandbox.Orchestration.Http;
using Magnum.Sandbox.Orchestration.Resources;
using Magnum.Sandbox.Orchestration.Templates;

namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>Takes orders for stacks: create, update, delete. <see cref="StackProgress"/> carries them on over time.</summary>
internal sealed class StackEngine(SandboxContext context, StackTable table, StackProgress progress)
{
    private readonly OperationPlanner _planner = new(context);

    public StackTable Table => table;

    public AddressPool Pool => progress.Pool;

    public Stack Create(StackOwner owner, StackRequest request)
    {
        var name = request.Name!;
        if (table.ByName(owner.ProjectId, name) is { } taken && !Settled(taken).IsDeleted)
            throw HeatErrors.StackExists(name);
        var content = new StackContent(request.Bundle!, ParameterSet.Bind(request.Bundle!.Root, request.Parameters));
        var book = new AddressBook(progress.Pool);
        Stack stack;
        try
        {
            stack = Make(owner, request, content, book);
            if (!table.TryAdd(stack))
                throw HeatErrors.StackExists(name);
        }
        catch
        {
            book.ReleaseAll();
            throw;
        }
        return Settled(stack);
    }

    /// <summary>The tree that a create would make; nothing is kept.</summary>
    public static ResourceTree Preview(StackOwner owner, StackRequest request, AddressBook book) =>
        new(new TreeInput(Guid.NewGuid(), request.Name!, owner.ProjectId, request.Bundle!, ParameterSet.Bind(request.Bundle!.Root, request.Parameters))
        {
            Addresses = book,
        });

    public void Update(Stack stack, StackRequest request)
    {
        Settled(stack);
        lock (stack.Gate)
        {
            if (stack.IsDeleted)
                throw HeatErrors.StackNotFound(stack.Name);
            if (stack.Operation.Phase == StackPhase.InProgress)
                throw HeatErrors.ActionInProgress(stack.Name, stack.Operation.Verb.Upper());
            var before = stack.Tree();
            var content = Next(stack, request);
            content = GroupRemovals.Apply(content, before, stack.TreeOf(content));
            var after = stack.TreeOf(content);
            AddressPlan.Apply(after);
            var old = before.Leaves.Select(leaf => leaf.Path).ToHashSet();
            var added = after.Leaves.Where(leaf => !old.Contains(leaf.Path)).ToList();
            progress.Withdraw(stack, before, after);
            stack.Tags = request.Tags ?? stack.Tags;
            stack.TimeoutMinutes = request.TimeoutMinutes ?? stack.TimeoutMinutes;
            stack.DisableRollback = request.DisableRollback ?? stack.DisableRollback;
            Begin(stack, _planner.Plan(StackVerb.Update, stack.Name, stack.TimeoutMinutes, added, stack.Content));
            stack.UpdatedAt = context.Time.GetUtcNow();
            stack.Content = content;
        }
        Settled(stack);
    }

    public void Delete(Stack stack)
    {
        Settled(stack);
        lock (stack.Gate)
        {
            if (stack.IsDeleted)
                throw HeatErrors.StackNotFound(stack.Name);
            if (stack.Operation is { Verb: StackVerb.Delete, Phase: StackPhase.InProgress })
                return;
            progress.Halt(stack);
            Begin(stack, _planner.Plan(StackVerb.Delete, stack.Name, null, [.. stack.Tree().Leaves.Reverse()]));
        }
        Settled(stack);
    }

    /// <summary>Makes a stack and all it had vanish at once, without a trace: somebody else removed it.</summary>
    public void Vanish(Stack stack)
    {
        lock (stack.Gate)
        {
            progress.Halt(stack);
            progress.Clear(stack);
            if (stack.Operation.Phase == StackPhase.InProgress)
                stack.Operation.Finish(StackPhase.Failed, context.Time.GetUtcNow(), "Stack vanished");
            table.Forget(stack);
        }
    }

    /// <summary>The stack with everything done that is due.</summary>
    public Stack Settled(Stack stack)
    {
        progress.Settle(stack);
        return stack;
    }

    private Stack Make(StackOwner owner, StackRequest request, StackContent content, AddressBook book)
    {
        var (id, name) = (Guid.NewGuid(), request.Name!);
        var tree = new ResourceTree(new TreeInput(id, name, owner.ProjectId, content.Bundle, content.Parameters) { Addresses = book });
        AddressPlan.Apply(tree);
        var stack = new Stack(id, name, owner, context.Time.GetUtcNow())
        {
            Content = content,
            Addresses = book,
            Tags = request.Tags ?? [],
            TimeoutMinutes = request.TimeoutMinutes,
            DisableRollback = request.DisableRollback ?? true,
            Operation = _planner.Plan(StackVerb.Create, name, request.TimeoutMinutes, tree.Leaves),
        };
        if (ClusterParameters.Of(content.Parameters) is not null)
            stack.ApiAddress = StackOutputs.ApiAddress(tree);
        return stack;
    }

    private static void Begin(Stack stack, StackOperation operation)
    {
        stack.Earlier = [.. stack.Earlier, stack.Operation];
        stack.Operation = operation;
    }

    private static StackContent Next(Stack stack, StackRequest request)
    {
        var bundle = request.Bundle ?? stack.Content.Bundle;
        var values = new Dictionary<string, object?>();
        if (request.Existing)
        {
            foreach (var (name, value) in stack.Content.Parameters.Given.Where(pair => bundle.Root.Parameter(pair.Key) is not null))
                values[name] = value;
            foreach (var name in request.Clear)
                values.Remove(name);
        }
        foreach (var (name, value) in request.Parameters)
            values[name] = value;
        return stack.Content with { Bundle = bundle, Parameters = ParameterSet.Bind(bundle.Root, values) };
    }
}
