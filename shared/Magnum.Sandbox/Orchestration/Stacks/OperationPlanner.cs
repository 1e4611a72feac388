using Magnum.Sandbox.Faults;
using Magnum.Sandbox.Orchestration.Resources;

namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>Plans an action: how long it takes and what goes wrong, as the fault rules in force at its start say.</summary>
internal sealed class OperationPlanner(SandboxContext context)
{
    private const int DefaultTimeoutMinutes = 60;
    private const double DeleteShare = 0.4;

    public StackOperation Plan(StackVerb verb, string name, int? timeoutMinutes, IReadOnlyList<ResourceNode> leaves, StackContent? before = null)
    {
        var action = verb.ToAction();
        var faulty = verb != StackVerb.Rollback;
        var seconds = context.Options.StackSeconds * (verb is StackVerb.Delete or StackVerb.Rollback ? DeleteShare : 1);
        if (faulty && context.Faults.TakeStack(StackFaultKind.Slow, name, action) is { } slow)
            seconds = slow.Seconds;
        var now = context.Time.GetUtcNow();
        var fail = faulty ? context.Faults.TakeStack(StackFaultKind.Fail, name, action) : null;
        return new StackOperation(verb, now, TimeSpan.FromSeconds(seconds))
        {
            Before = before,
            Deadline = now.AddMinutes(timeoutMinutes is > 0 ? timeoutMinutes.Value : DefaultTimeoutMinutes),
            Work = [.. leaves.Select(leaf => leaf.Path)],
            Timed = verb == StackVerb.Delete ? leaves.Count : leaves.Count(leaf => !leaf.Definition.IsDeployment),
            Hangs = faulty && context.Faults.TakeStack(StackFaultKind.Hang, name, action) is not null,
            Fails = fail is not null,
            FailPath = fail is null ? null : Target(fail, leaves)?.Path,
            FailReason = fail?.Reason ?? "",
        };
    }

    private static ResourceNode? Target(StackFault fault, IReadOnlyList<ResourceNode> leaves)
    {
        var named = leaves.Where(leaf => fault.Resource is not null && fault.FitsResource(leaf.Name)).ToList();
        var fitting = named.Count > 0 ? named : leaves.Where(leaf => Fits(fault, leaf)).ToList();
        return fitting.Find(leaf => leaf.Type == "OS::Nova::Server") ?? fitting.FirstOrDefault();
    }

    private static bool Fits(StackFault fault, ResourceNode leaf)
    {
        if (fault.FitsResource(leaf.Path))
            return true;
        for (var node = leaf; node is not null; node = node.Scope.Owner)
        {
            if (fault.FitsResource(node.Name))
                return true;
        }
        return false;
    }
}
