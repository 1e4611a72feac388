using Magnum.Sandbox.Orchestration.Resources;
using Magnum.Sandbox.Orchestration.Stacks;

namespace Magnum.Sandbox.Orchestration.Http;

/// <summary>Works events out from a stack's actions: those of resources from the last action, of the stack from all.</summary>
internal sealed class StackEvents(Stack root, DateTimeOffset now)
{
    private readonly Timeline _timeline = new(root, now);

    /// <summary>The events of a stack and of the stacks nested in it so deep, oldest first.</summary>
    public IReadOnlyList<StackEvent> Of(StackScope scope, int depth) => [.. All(scope, depth).OrderBy(item => item.At)];

    private IEnumerable<StackEvent> All(StackScope scope, int depth)
    {
        var ofStack = scope.Owner is null ? root.Earlier.Append(root.Operation).SelectMany(OfStack) : [];
        return ofStack.Concat(scope.Resources.SelectMany(node =>
            depth > 0 && node.Nested is { } nested ? OfResource(node).Concat(All(nested, depth - 1)) : OfResource(node)));
    }

    private IEnumerable<StackEvent> OfStack(StackOperation operation, int number)
    {
        yield return New($"{number}", operation.StartedAt, root.Name, $"{operation.Verb.Upper()}_IN_PROGRESS", $"Stack {operation.Verb.Upper()} started");
        if (operation.FinishedAt is { } finished)
            yield return New($"{number}", finished, root.Name, operation.Status, operation.Reason);
    }

    private IEnumerable<StackEvent> OfResource(ResourceNode node)
    {
        var state = _timeline.Of(node);
        if (state.IsWaiting)
            yield break;
        // A resource is created once, by whichever action; what happens to it later belongs to the last one.
        var action = state.Verb == StackVerb.Create ? node.Path : $"{node.Path}/{root.Earlier.Count}";
        var begin = root.Operation.StartedAt < state.UpdatedAt ? root.Operation.StartedAt : state.UpdatedAt;
        yield return New(action, begin, node.Name, $"{state.Verb.Upper()}_IN_PROGRESS", "state changed", node);
        if (state.Phase != StackPhase.InProgress)
            yield return New(action, state.UpdatedAt, node.Name, state.Status, state.Reason, node);
    }

    private StackEvent New(string action, DateTimeOffset at, string name, string status, string reason, ResourceNode? node = null) =>
        new(PhysicalIds.For(root.Id, $"event/{(node is null ? "stack" : "resource")}/{action}/{status}"), at, name, status, reason, node);
}
