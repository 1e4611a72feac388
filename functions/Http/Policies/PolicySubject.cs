using Magnum.OpenStack.Sessions;

namespace Magnum.Functions.Http.Policies;

/// <summary>Who acts: the credentials that checks look at.</summary>
/// <param name="Token">The validated token.</param>
/// <param name="IsAdmin">True when <c>context_is_admin</c> holds.</param>
internal readonly record struct PolicySubject(ValidatedToken Token, bool IsAdmin)
{
    /// <summary>The value of a credential by its oslo.policy name; null when there is none.</summary>
    public string? this[string key] => key switch
    {
        "is_admin" => IsAdmin ? "True" : "False",
        "project_id" => Token.ProjectId,
        "project_name" => Token.ProjectName,
        "user_id" => Token.UserId,
        "user_name" => Token.UserName,
        "user_domain_id" => Token.UserDomainId,
        "user_domain_name" => Token.UserDomainName,
        "domain_id" => Token.DomainId,
        "system_scope" => Token.IsSystemScoped ? "all" : null,
        _ => null,
    };

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
