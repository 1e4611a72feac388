using Magnum.OpenStack.Sessions;

namespace Magnum.Functions.Http.Policies;

/// <summary>Who acts: the credentials that checks look at.</summary>
/// <param name="Token">The validated token.</param>
/// <param name="IsAdmin">True when <c>context_is_admin</c> holds.</param>
internal readonly record struct PolicySubject(ValidatedToken Token, bool IsAdmin)
{
    /// <summary>True when the token carries the role; names are compared without case, as Keystone does.</summary>
    public bool HasRole(string role)
    {
        foreach (var own in Token.Roles)
        {
            if (string.Equals(own, role, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
