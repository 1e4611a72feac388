using Magnum.Domain.Faults;
using Magnum.Functions.Http.Authentication;
using Magnum.Functions.Http.Policies;
using Magnum.Functions.Http.Routing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Magnum.Functions.Tests.Http.Policies;

public sealed class PolicyEnforcerTests
{
    // Who may do what to a row of project "p" owned by user "u": admin, member u, reader u, member v of p, member of another project, u without roles.
    [Theory]
    [InlineData("cluster:create", "admin member reader=- colleague other=- roleless=-")]
    [InlineData("cluster:get", "admin member=- reader colleague=- other=- roleless=-")]
    [InlineData("cluster:delete", "admin member reader=- colleague other=- roleless=-")]
    [InlineData("clustertemplate:update", "admin member reader=- colleague other=- roleless=-")]
    [InlineData("clustertemplate:publish", "admin member=- reader=- colleague=- other=- roleless=-")]
    [InlineData("certificate:create", "admin member reader=- colleague=- other=- roleless=-")]
    [InlineData("certificate:get", "admin member=- reader colleague=- other=- roleless=-")]
    public void New_defaults(string rule, string expected) => Matrix(true, rule).Should().Be(expected);

    [Theory]
    [InlineData("cluster:create", "admin member reader colleague other=- roleless")]
    [InlineData("cluster:get", "admin member reader colleague other=- roleless")]
    [InlineData("certificate:get", "admin member reader colleague=- other=- roleless")]
    [InlineData("clustertemplate:publish", "admin member=- reader=- colleague=- other=- roleless=-")]
    public void Old_defaults_when_they_are_let_suffice(string rule, string expected) => Matrix(false, rule).Should().Be(expected);

    [Fact]
    public void A_refusal_names_the_rule() =>
        ((Action)(() => Enforcer(true).Enforce("cluster:create", Caller("u", "p"), new PolicyTarget("p", "u"))))
            .Should().Throw<Fault>().WithMessage("Policy doesn't allow cluster:create*").Which.Kind.Status.Should().Be(403);

    [Fact]
    public void Every_rule_of_an_operation_is_used_by_a_function()
    {
        var declared = HttpEndpoints.All.SelectMany(endpoint => new[] { endpoint.Policy?.Name, endpoint.Policy?.AllProjects }).OfType<string>().ToList();
        var rules = PolicyDefaults.Operations.Select(rule => rule.Name).ToList();

        // What no function declares must be asked for by name in the code of one.
        rules.Except(declared).Except(UsedTexts.Of(typeof(PolicyGate).Assembly, except: typeof(PolicyDefaults))).Should().BeEmpty();
        declared.Should().BeSubsetOf(rules);
    }

    private static string Matrix(bool onlyNew, string rule)
    {
        var enforcer = Enforcer(onlyNew);
        (string Name, Caller Caller)[] callers =
        [
            ("admin", new Caller(Tokens.Of("a", "q", "admin"), enforcer.IsAdmin(Tokens.Of("a", "q", "admin")))),
            ("member", Caller("u", "p", "member")), ("reader", Caller("u", "p", "reader")), ("colleague", Caller("v", "p", "member")),
            ("other", Caller("w", "q", "member", "reader")), ("roleless", Caller("u", "p")),
        ];
        return string.Join(' ', callers.Select(who => enforcer.Allows(rule, who.Caller, new PolicyTarget("p", "u")) ? who.Name : $"{who.Name}=-"));
    }

    private static Caller Caller(string user, string project, params string[] roles) => new(Tokens.Of(user, project, roles), false);

    private static PolicyEnforcer Enforcer(bool onlyNew) => new(new PolicyBook(
        Options.Create(new PolicyOptions { EnforceNewDefaults = onlyNew }), TimeProvider.System, NullLogger<PolicyBook>.Instance));
}
