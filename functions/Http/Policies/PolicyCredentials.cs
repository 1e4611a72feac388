using System.Collections.Frozen;

namespace Magnum.Functions.Http.Policies;

/// <summary>The credentials that checks may compare, by the names and in the words that oslo.policy has for them.</summary>
internal static class PolicyCredentials
{
    /// <summary>The one credential that is a list: a check holds when one of its values is equal.</summary>
    public const string Roles = "roles";

    private static readonly FrozenDictionary<string, Func<PolicySubject, string?>> Values = new Dictionary<string, Func<PolicySubject, string?>>
    {
        ["is_admin"] = subject => PolicyText.Of(subject.IsAdmin),
        ["is_admin_project"] = subject => PolicyText.Of(subject.Token.IsAdminProject),
        ["user_id"] = subject => subject.Token.UserId,
        ["user_name"] = subject => subject.Token.UserName,
        ["user_domain_id"] = subject => subject.Token.UserDomainId,
        ["user_domain_name"] = subject => subject.Token.UserDomainName,
        ["project_id"] = subject => subject.Token.ProjectId,
        ["project_name"] = subject => subject.Token.ProjectName,
        ["project_domain_id"] = subject => subject.Token.ProjectDomainId,
        ["project_domain_name"] = subject => subject.Token.ProjectDomainName,
        ["domain_id"] = subject => subject.Token.DomainId,
        ["domain_name"] = subject => subject.Token.DomainName,
        ["system_scope"] = subject => subject.Token.IsSystemScoped ? "all" : null,
        ["trust_id"] = subject => subject.Token.TrustId,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>True when tokens can have the credential.</summary>
    public static bool Has(string name) => name == Roles || Values.ContainsKey(name);

    /// <summary>The value; "None" when this token has none, and null when no token has.</summary>
    public static string? Value(in PolicySubject subject, string name) =>
        Values.TryGetValue(name, out var value) ? value(subject) ?? PolicyText.None : null;
}
