using Magnum.Sandbox.Orchestration.Resources;

namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>States of a stack's resources at one moment.</summary>
internal sealed class Timeline
{
    private readonly Stack _stack;
    private readonly StackOperation _operation;
    private readonly DateTimeOffset _at;
    private readonly Dictionary<string, int> _work = [];

    public Timeline(Stack stack, DateTimeOffset now)
    {
        _stack = stack;
        _operation = stack.Operation;
        _at = _operation.FinishedAt ?? now;
        for (var i = 0; i < _operation.Work.Count; i++)
            _work[_operation.Work[i]] = i;
    }

    public ResourceState Of(ResourceNode node) => node.Nested is { } nested ? OfNested(node, nested) : OfLeaf(node);

    private StackVerb WorkVerb => _operation.Verb switch
    {
        StackVerb.Update => StackVerb.Create,
        StackVerb.Rollback => StackVerb.Delete,
        var verb => verb,
    };

    private ResourceState OfLeaf(ResourceNode leaf)
    {
        if (!_work.TryGetValue(leaf.Path, out var index))
            return new ResourceState(StackVerb.Create, StackPhase.Complete, "state changed", _stack.CreatedAt);
        var verb = WorkVerb;
        var waitsForNodes = index >= _operation.Timed;
        var doneAt = waitsForNodes ? _operation.FinishedAt ?? DateTimeOffset.MaxValue : _operation.DoneAt(index);
        if (_operation.Phase == StackPhase.Complete)
            return new ResourceState(verb, StackPhase.Complete, "state changed", doneAt);
        if (leaf.Path == _operation.FailPath && _operation.Phase == StackPhase.Failed && _operation.FailsAt <= _at)
            return new ResourceState(verb, StackPhase.Failed, FailureText.Of(leaf, leaf.Scope, _operation.FailReason), _at);
        var stuck = (_operation.Hangs && index == _operation.Work.Count - 1) || leaf.Path == _operation.FailPath;
        if (doneAt <= _at && !stuck && !waitsForNodes)
            return new ResourceState(verb, StackPhase.Complete, "state changed", doneAt);
        var beginsAt = waitsForNodes ? _operation.EndsAt : _operation.BeginsAt(index);
        if (beginsAt > _at || (beginsAt == _at && _operation.Phase == StackPhase.Failed))
            return verb == StackVerb.Delete
                ? new ResourceState(StackVerb.Create, StackPhase.Complete, "state changed", _stack.CreatedAt)
                : new ResourceState(StackVerb.Init, StackPhase.Complete, "", _operation.StartedAt);
        return _operation.Phase == StackPhase.InProgress
            ? new ResourceState(verb, StackPhase.InProgress, "state changed", beginsAt)
            : new ResourceState(verb, StackPhase.Failed, $"{verb.Upper()} aborted (user triggered cancel)", _at);
    }

    private ResourceState OfNested(ResourceNode node, StackScope nested)
    {
        var states = nested.Resources.Select(child => (Child: child, State: Of(child))).ToList();
        var touched = node.Leaves().Any(leaf => _work.ContainsKey(leaf.Path));
        var verb = touched ? (_operation.Verb == StackVerb.Rollback ? StackVerb.Delete : _operation.Verb) : StackVerb.Create;
        var last = states.Count == 0 ? _stack.CreatedAt : states.Max(pair => pair.State.UpdatedAt);
        if (states.FirstOrDefault(pair => pair.State.Phase == StackPhase.Failed).Child is not null)
        {
            var cause = node.Leaves().FirstOrDefault(leaf => leaf.Path == _operation.FailPath);
            var reason = cause is null ? $"{verb.Upper()} aborted (user triggered cancel)" : FailureText.Of(cause, node.Scope, _operation.FailReason);
            return new ResourceState(verb, StackPhase.Failed, reason, last);
        }
        if (states.Count == 0 || states.TrueForAll(pair => Finished(pair.State)))
            return new ResourceState(verb, StackPhase.Complete, "state changed", last);
        return states.TrueForAll(pair => pair.State.IsWaiting)
            ? new ResourceState(StackVerb.Init, StackPhase.Complete, "", last)
            : new ResourceState(verb, StackPhase.InProgress, "state changed", last);

        bool Finished(ResourceState state) =>
            !state.IsWaiting && state.Phase == StackPhase.Complete && (verb != StackVerb.Delete || state.Verb == StackVerb.Delete);
    }
}
