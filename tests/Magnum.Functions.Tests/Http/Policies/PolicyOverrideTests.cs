using Magnum.Functions.Http.Authentication;
using Magnum.Functions.Http.Policies;
using Microsoft.Extensions.Logging;

namespace Magnum.Functions.Tests.Http.Policies;

public sealed class PolicyOverrideTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly PolicyFiles _files = new();

    [Fact]
    public void An_override_stands_in_place_of_the_default()
    {
        _files.Write("\"cluster:create\": \"role:builder\"");
        var policies = _files.Open();

        Allows(policies, "cluster:create", "builder").Should().BeTrue();
        Allows(policies, "cluster:create", "member").Should().BeFalse();
        Allows(policies, "cluster:delete", "member").Should().BeTrue("it was not overridden");
    }

    [Fact]
    public void An_override_is_not_widened_by_the_old_default()
    {
        _files.Write("admin_or_project_member: \"role:builder\"");

        Allows(_files.Open(onlyNew: false), "clustertemplate:update", "reader").Should().BeFalse();
    }

    [Fact]
    public void Rules_of_the_operator_may_be_built_on()
    {
        _files.Write("""
            builders: role:builder or user_id:root
            cluster:create: rule:builders and not role:guest
            """);
        var policies = _files.Open();

        Allows(policies, "cluster:create", "builder").Should().BeTrue();
        Allows(policies, "cluster:create", "builder", "guest").Should().BeFalse();
        Warnings().Should().BeEmpty();
    }

    [Fact]
    public void Who_is_administrator_can_be_overridden()
    {
        _files.Write("context_is_admin: role:cloud_admin");

        _files.Open().IsAdmin(Tokens.Of("u", "p", "cloud_admin")).Should().BeTrue();
        _files.Open().IsAdmin(Tokens.Of("u", "p", "admin")).Should().BeFalse();
    }

    [Theory]
    [InlineData("[[\"role:a\", \"role:b\"], [\"role:c\"]]", "a b", true)]
    [InlineData("[[\"role:a\", \"role:b\"], [\"role:c\"]]", "c", true)]
    [InlineData("[[\"role:a\", \"role:b\"], [\"role:c\"]]", "a", false)]
    [InlineData("[\"role:a\", \"role:b\"]", "b", true)]
    [InlineData("[]", "", true)]
    [InlineData("\"\"", "", true)]
    [InlineData("\"!\"", "admin", false)]
    public void The_old_list_syntax_is_understood(string check, string roles, bool allowed)
    {
        _files.Write($"\"cluster:create\": {check}");

        Allows(_files.Open(), "cluster:create", roles.Split(' ')).Should().Be(allowed);
    }

    [Fact]
    public void A_rule_that_nothing_asks_for_is_warned_of()
    {
        _files.Write("bay:create: role:builder");
        _files.Open();

        Warnings().Should().ContainSingle().Which.Should().Contain("bay:create");
    }

    [Fact]
    public void A_change_holds_within_a_second()
    {
        _files.Write("cluster:create: role:builder");
        var policies = _files.Open();
        _files.Write("cluster:create: role:mason");
        Allows(policies, "cluster:create", "mason").Should().BeFalse("the file is not looked at for each request");

        _files.Time.Advance(Second);

        Allows(policies, "cluster:create", "mason").Should().BeTrue();
    }

    [Fact]
    public void A_ConfigMap_that_Kubernetes_swaps_is_read_again()
    {
        _files.Mount("cluster:create: role:one");
        var policies = _files.Open();
        Allows(policies, "cluster:create", "one").Should().BeTrue();

        _files.Mount("cluster:create: role:two");
        _files.Time.Advance(Second);

        Allows(policies, "cluster:create", "two").Should().BeTrue();
        Allows(policies, "cluster:create", "one").Should().BeFalse();
    }

    [Theory]
    [InlineData("cluster:create: role:mason and", "cluster:create")]
    [InlineData("cluster:create: not http:x", "another server")]
    [InlineData("cluster:create: rule:nowhere", "nowhere")]
    [InlineData("cluster:create: rule:a\na: rule:b\nb: rule:a", "a > b > a")]
    [InlineData("cluster:create: [", "line")]
    public void A_change_that_cannot_be_followed_is_refused_once_and_the_old_rules_stay(string yaml, string reason)
    {
        _files.Write("cluster:create: role:builder");
        var policies = _files.Open();
        _files.Write(yaml);

        for (var look = 0; look < 3; look++)
        {
            _files.Time.Advance(Second);
            Allows(policies, "cluster:create", "builder").Should().BeTrue();
        }

        Errors().Should().ContainSingle().Which.Should().Contain(_files.Path).And.Contain(reason);
    }

    [Fact]
    public void The_rules_stay_when_the_file_goes_and_change_when_it_comes_back()
    {
        _files.Write("cluster:create: role:builder");
        var policies = _files.Open();
        File.Delete(_files.Path);
        _files.Time.Advance(Second);
        Allows(policies, "cluster:create", "builder").Should().BeTrue();

        _files.Write("cluster:create: role:mason");
        _files.Time.Advance(Second);

        Allows(policies, "cluster:create", "mason").Should().BeTrue();
        Errors().Should().ContainSingle();
    }

    public void Dispose() => _files.Dispose();

    private static bool Allows(PolicyEnforcer policies, string rule, params string[] roles) =>
        policies.Allows(rule, new Caller(Tokens.Of("u", "p", roles), false), new PolicyTarget("p", "u"));

    private IEnumerable<string> Warnings() => Logged(LogLevel.Warning);

    private IEnumerable<string> Errors() => Logged(LogLevel.Error);

    private IEnumerable<string> Logged(LogLevel level) =>
        _files.Log.Lines.Where(line => line.Level == level).Select(line => line.Message);
}
