using Magnum.Functions.Http.Requests;

namespace Magnum.Functions.Http.Policies;

/// <summary>Enforces, from inside a function, the policy that the function declares. Scoped to the request.</summary>
public sealed class PolicyGate(RequestContext request, PolicyEnforcer policies)
{
    /// <summary>The caller as target, for what has no row yet.</summary>
    public PolicyTarget Self => new(request.Caller.ProjectId, request.Caller.UserId);

    /// <summary>Enforces the function's policy; 403 when it refuses.</summary>
    public void Enforce(PolicyTarget target)
    {
        policies.Enforce(request.Endpoint!.Policy!.Name, request.Caller, target);
        request.PolicyDecided = true;
    }

    /// <summary>Enforces a rule besides the declared one; 403 when it refuses. The declared one still has to be enforced.</summary>
    public void EnforceAlso(string rule, PolicyTarget target) => policies.Enforce(rule, request.Caller, target);

    /// <summary>Says that the contract asks for no policy in this case, e.g. for a public template.</summary>
    public void Waive() => request.PolicyDecided = true;

    /// <summary>True when a rule besides the declared one admits the caller.</summary>
    public bool Allows(string rule) => policies.Allows(rule, request.Caller, Self);
}
