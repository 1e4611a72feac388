using Magnum.Data.Queries;
using Magnum.OpenStack.Sessions;

namespace Magnum.Functions.Http.Authentication;

/// <summary>Who makes a request, as Keystone vouches.</summary>
/// <param name="Token">The validated token.</param>
/// <param name="IsAdmin">True when the policy rule <c>context_is_admin</c> holds.</param>
public sealed record Caller(ValidatedToken Token, bool IsAdmin)
{
    /// <summary>The user's id.</summary>
    public string UserId => Token.UserId;

    /// <summary>The project's id; empty for a token of another scope, which then owns nothing.</summary>
    public string ProjectId => Token.ProjectId ?? "";

    /// <summary>The rows that the caller sees where an administrator sees all.</summary>
    public ProjectScope Scope => new(Token.ProjectId, IsAdmin);

    /// <summary>The rows of the caller's own project, for operations in which an administrator sees no more.</summary>
    public ProjectScope OwnProject => new(Token.ProjectId, false);
}
