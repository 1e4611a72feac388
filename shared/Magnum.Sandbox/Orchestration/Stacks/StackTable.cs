using System.Collections.Concurrent;
using Magnum.Sandbox.Orchestration.Resources;

namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>All stacks, by id and by project and name. Deleted stacks are found by id only, the latest thousands of them.</summary>
internal sealed class StackTable
{
    private const int MaxDeleted = 2_000;
    private readonly ConcurrentDictionary<ulong, Stack> _byFamily = new();
    private readonly ConcurrentDictionary<(string Project, string Name), Stack> _byName = new();
    private readonly ConcurrentQueue<Stack> _deleted = new();

    public int Count => _byName.Count;

    public IEnumerable<Stack> Live => _byName.Select(pair => pair.Value);

    public IEnumerable<Stack> All => _byFamily.Select(pair => pair.Value);

    /// <summary>Adds a stack unless its project has one of this name.</summary>
    public bool TryAdd(Stack stack) =>
        _byName.TryAdd((stack.Owner.ProjectId, stack.Name), stack) && _byFamily.TryAdd(PhysicalIds.Family(stack.Id), stack);

    /// <summary>The stack with this id, or the one that the nested stack with this id is in.</summary>
    public Stack? ById(Guid id) => _byFamily.GetValueOrDefault(PhysicalIds.Family(id));

    public Stack? ByName(string project, string name) => _byName.GetValueOrDefault((project, name));

    /// <summary>Frees the name of a deleted stack.</summary>
    public void Bury(Stack stack)
    {
        _byName.TryRemove(KeyValuePair.Create((stack.Owner.ProjectId, stack.Name), stack));
        _deleted.Enqueue(stack);
        while (_deleted.Count > MaxDeleted && _deleted.TryDequeue(out var oldest))
            _byFamily.TryRemove(PhysicalIds.Family(oldest.Id), out _);
    }

    /// <summary>Forgets a stack as if it had never been.</summary>
    public void Forget(Stack stack)
    {
        _byName.TryRemove(KeyValuePair.Create((stack.Owner.ProjectId, stack.Name), stack));
        _byFamily.TryRemove(PhysicalIds.Family(stack.Id), out _);
    }
}
