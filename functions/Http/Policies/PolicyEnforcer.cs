using Magnum.Domain.Faults;
using Magnum.Functions.Http.Authentication;
using Magnum.OpenStack.Sessions;

namespace Magnum.Functions.Http.Policies;

/// <summary>Decides by the rules who may do what.</summary>
public sealed class PolicyEnforcer(PolicyBook book)
{
    private const string AdminRule = "context_is_admin";

    /// <summary>True when the token makes its bearer an administrator.</summary>
    public bool IsAdmin(ValidatedToken token) =>
        book.Rules[AdminRule].Admits(new PolicySubject(token, false), new PolicyTarget(token.ProjectId ?? "", token.UserId));

    /// <summary>True when the rule admits the caller to the target.</summary>
    public bool Allows(string rule, Caller caller, PolicyTarget target) =>
        book.Rules[rule].Admits(new PolicySubject(caller.Token, caller.IsAdmin), target);

    /// <summary>Throws the fault of a refused policy (403) unless the rule admits the caller to the target.</summary>
    public void Enforce(string rule, Caller caller, PolicyTarget target)
    {
        if (!Allows(rule, caller, target)) throw Faults.PolicyNotAuthorized(rule);
    }
}
