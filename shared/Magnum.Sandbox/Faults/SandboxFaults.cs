namespace Magnum.Sandbox.Faults;

/// <summary>The faults in force. Rules may be added and removed at any time from any thread.</summary>
public sealed class SandboxFaults
{
    private readonly Lock _gate = new();
    private readonly List<Armed> _rules = [];

    /// <summary>The rules in force, oldest first.</summary>
    public IReadOnlyList<IFaultRule> Rules
    {
        get
        {
            lock (_gate)
                return [.. _rules.Select(armed => armed.Rule)];
        }
    }

    /// <summary>Puts a rule in force; a rule of the same id is replaced.</summary>
    public void Add(IFaultRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Times is < 1)
            throw new ArgumentException("Times must be at least 1, or null for always.", nameof(rule));
        lock (_gate)
        {
            _rules.RemoveAll(armed => armed.Rule.Id == rule.Id);
            _rules.Add(new Armed(rule));
        }
    }

    /// <summary>Takes a rule out of force; false when there is none of this id.</summary>
    public bool Remove(string id)
    {
        lock (_gate)
            return _rules.RemoveAll(armed => armed.Rule.Id == id) > 0;
    }

    /// <summary>Takes every rule out of force.</summary>
    public void Clear()
    {
        lock (_gate)
            _rules.Clear();
    }

    /// <summary>The rule to apply to this request, one use of it spent; null when none fits.</summary>
    internal HttpFault? TakeHttp(string service, string method, string path) =>
        Take<HttpFault>(fault => fault.Fits(service, method, path));

    /// <summary>The rule of this kind for a stack's action, one use of it spent; null when none fits.</summary>
    internal StackFault? TakeStack(StackFaultKind kind, string stack, StackAction action) =>
        Take<StackFault>(fault => fault.Kind == kind && fault.FitsStack(stack, action));

    private TRule? Take<TRule>(Func<TRule, bool> fits) where TRule : class, IFaultRule
    {
        lock (_gate)
        {
            foreach (var armed in _rules)
            {
                if (armed.Rule is not TRule rule || !fits(rule))
                    continue;
                if (--armed.Left == 0)
                    _rules.Remove(armed);
                return rule;
            }
            return null;
        }
    }

    private sealed class Armed(IFaultRule rule)
    {
        public IFaultRule Rule => rule;

        public long Left { get; set; } = rule.Times ?? long.MaxValue;
    }
}
