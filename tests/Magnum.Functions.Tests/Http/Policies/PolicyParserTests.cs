using Magnum.Functions.Http.Policies;

namespace Magnum.Functions.Tests.Http.Policies;

public sealed class PolicyParserTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("@", true)]
    [InlineData("!", false)]
    [InlineData("role:MEMBER", true)]
    [InlineData("role:admin", false)]
    [InlineData("not role:admin", true)]
    [InlineData("project_id:%(project_id)s", true)]
    [InlineData("user_id:%(user_id)s", false)]
    [InlineData("user_id:%(public)s", false)]
    [InlineData("is_admin:True", false)]
    [InlineData("is_admin:False", true)]
    [InlineData("not role:admin and role:member", true)]
    [InlineData("roles:member", true)]
    [InlineData("roles:admin", false)]
    [InlineData("role:%(user_id)s", false)]
    [InlineData("user_name:me", true)]
    [InlineData("user_domain_id:default", true)]
    [InlineData("system_scope:all", false)]
    [InlineData("is_admin_project:True", true)]
    [InlineData("is_admin_project:False", false)]
    [InlineData("trust_id:None", true)]
    [InlineData("project_domain_id:None", true)]
    [InlineData("None:%(project_id)s", false)]
    [InlineData("token.project.name:mine", false)]
    [InlineData("'mine':%(project_id)s", true)]
    [InlineData("\"theirs\":%(project_id)s", false)]
    [InlineData("True:%(project_id)s", false)]
    [InlineData("project_id:%(project_id)s-%(user_id)s", false)]
    [InlineData("'mine-other':%(project_id)s-%(user_id)s", true)]
    [InlineData("'x':%(public)s%(project_id)s", false)]
    [InlineData("role:admin\tOR\nrole:member", true)]
    [InlineData("role:admin or role:member and project_id:%(project_id)s", true)]
    [InlineData("(role:admin or role:member) and user_id:%(user_id)s", false)]
    [InlineData("not (role:admin or (role:member and user_id:%(user_id)s))", true)]
    public void Checks_are_evaluated(string check, bool admits) =>
        PolicyParser.Parse("rule", check, NoRules).Admits(new PolicySubject(Tokens.Of("me", "mine", "member"), false), new PolicyTarget("mine", "other"))
            .Should().Be(admits);

    [Theory]
    [InlineData("is_admin_project:False")]
    [InlineData("trust_id:trust")]
    [InlineData("project_domain_id:pd and project_domain_name:PD")]
    [InlineData("domain_id:d and domain_name:D")]
    public void Checks_see_all_that_a_token_says(string check)
    {
        var token = Tokens.Of("me", "mine") with
        {
            IsAdminProject = false,
            TrustId = "trust",
            DomainId = "d",
            DomainName = "D",
            ProjectDomainId = "pd",
            ProjectDomainName = "PD",
        };

        PolicyParser.Parse("rule", check, NoRules).Admits(new PolicySubject(token, false), new PolicyTarget("mine", "me")).Should().BeTrue();
    }

    [Theory]
    [InlineData("role")]
    [InlineData("(role:a")]
    [InlineData("role:a)")]
    [InlineData("role:a role:b")]
    [InlineData("role:a and")]
    [InlineData("http://127.0.0.1/may")]
    [InlineData("https://127.0.0.1/may")]
    [InlineData("not http:x")]
    [InlineData("no_such_credential:x")]
    [InlineData("user_id:%(nothing)s")]
    [InlineData("not True:%(nothing)s")]
    [InlineData("not no_such_credential:True")]
    public void Faulty_checks_are_refused_by_name(string check) =>
        ((Action)(() => PolicyParser.Parse("my:rule", check, NoRules))).Should().Throw<FormatException>().WithMessage("*'my:rule'*");

    private static Lazy<PolicyCheck> NoRules(string name) => throw new InvalidOperationException(name);
}
