using System.Collections.Frozen;

namespace Magnum.Functions.Http.Policies;

/// <summary>A complete set of parsed rules: the defaults and what the operator put in their place.</summary>
internal sealed class PolicyRules
{
    private readonly FrozenDictionary<string, PolicyCheck> _checks;

    private PolicyRules(FrozenDictionary<string, PolicyCheck> checks, IReadOnlyList<string> unused) => (_checks, Unused) = (checks, unused);

    /// <summary>Rules of the operator that no operation asks for and no other rule refers to, sorted.</summary>
    public IReadOnlyList<string> Unused { get; }

    /// <summary>The check of a rule, which must be one of <see cref="PolicyDefaults"/>.</summary>
    public PolicyCheck this[string rule] =>
        _checks.TryGetValue(rule, out var check) ? check : throw new InvalidOperationException($"no policy rule is called '{rule}'");

    /// <summary>
    /// Parses the rules. An override stands alone: the deprecated check of the default it replaces does not count any more.
    /// A faulty check, a reference to nothing or a circle of references throws <see cref="FormatException"/>.
    /// </summary>
    public static PolicyRules Compile(IReadOnlyDictionary<string, string> overrides, bool onlyNew)
    {
        IReadOnlyList<PolicyRule> defaults = [.. PolicyDefaults.Base, .. PolicyDefaults.Operations];
        var texts = defaults.ToDictionary(rule => rule.Name, rule => Text(rule, onlyNew), StringComparer.Ordinal);
        var unused = overrides.Keys.Where(name => !texts.ContainsKey(name)).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, text) in overrides) texts[name] = text;

        var references = new List<(string From, string To)>();
        var parsed = new Dictionary<string, PolicyCheck>(StringComparer.Ordinal);
        foreach (var (name, text) in texts) parsed[name] = PolicyParser.Parse(name, text, Resolve(name));
        foreach (var (from, to) in references)
        {
            if (!parsed.ContainsKey(to)) throw new FormatException($"policy rule '{from}': there is no rule '{to}' to refer to");
            unused.Remove(to);
        }
        PolicyCircles.Refuse(references);
        return new PolicyRules(parsed.ToFrozenDictionary(StringComparer.Ordinal), [.. unused.Order(StringComparer.Ordinal)]);

        Func<string, Lazy<PolicyCheck>> Resolve(string from) => to =>
        {
            references.Add((from, to));
            return new Lazy<PolicyCheck>(() => parsed[to]);
        };
    }

    private static string Text(PolicyRule rule, bool onlyNew) =>
        onlyNew || rule.Deprecated is null ? rule.Check : $"({rule.Check}) or ({rule.Deprecated})";
}
