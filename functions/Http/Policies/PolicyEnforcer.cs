using System.Collections.Frozen;
using Magnum.Domain.Faults;
using Magnum.Functions.Http.Authentication;
using Magnum.OpenStack.Sessions;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Http.Policies;

/// <summary>Decides by the rules who may do what.</summary>
public sealed class PolicyEnforcer
{
    private const string AdminRule = "context_is_admin";

    private readonly FrozenDictionary<string, PolicyCheck> _checks;

    /// <summary>Parses the rules; a faulty one throws <see cref="FormatException"/>.</summary>
    public PolicyEnforcer(IOptions<PolicyOptions> options) =>
        _checks = Load([.. PolicyDefaults.Base, .. PolicyDefaults.Operations], options.Value.EnforceNewDefaults);

    /// <summary>True when the token makes its bearer an administrator.</summary>
    public bool IsAdmin(ValidatedToken token) =>
        _checks[AdminRule].Admits(new PolicySubject(token, false), new PolicyTarget(token.ProjectId ?? "", token.UserId));

    /// <summary>True when the rule admits the caller to the target.</summary>
    public bool Allows(string rule, Caller caller, PolicyTarget target) =>
        _checks.TryGetValue(rule, out var check)
            ? check.Admits(new PolicySubject(caller.Token, caller.IsAdmin), target)
            : throw new InvalidOperationException($"no policy rule is called '{rule}'");

    /// <summary>Throws the fault of a refused policy (403) unless the rule admits the caller to the target.</summary>
    public void Enforce(string rule, Caller caller, PolicyTarget target)
    {
        if (!Allows(rule, caller, target)) throw Faults.PolicyNotAuthorized(rule);
    }

    private static FrozenDictionary<string, PolicyCheck> Load(IReadOnlyList<PolicyRule> rules, bool onlyNew)
    {
        var loaded = new Dictionary<string, Lazy<PolicyCheck>>(StringComparer.Ordinal);
        Lazy<PolicyCheck> Resolve(string name) => new(() =>
            loaded.TryGetValue(name, out var rule) ? rule.Value : throw new FormatException($"no policy rule is called '{name}'"));

        foreach (var rule in rules)
        {
            var text = onlyNew || rule.Deprecated is null ? rule.Check : $"({rule.Check}) or ({rule.Deprecated})";
            loaded[rule.Name] = new Lazy<PolicyCheck>(() => PolicyParser.Parse(rule.Name, text, Resolve));
        }
        return loaded.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.Value, StringComparer.Ordinal);
    }
}
