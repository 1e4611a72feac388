using Magnum.Functions.Http.Policies;

namespace Magnum.Functions.Tests.Http.Policies;

public sealed class PolicyOptionsValidatorTests : IDisposable
{
    private readonly PolicyFiles _files = new();

    [Theory]
    [InlineData("cluster:create: role:builder")]
    [InlineData("# nothing but defaults")]
    [InlineData("{\"cluster:create\": \"role:builder\"}")]
    public void A_good_file_lets_the_service_start(string yaml)
    {
        _files.Write(yaml);

        Validate().Should().BeNull();
    }

    [Theory]
    [InlineData("cluster:create: role:mason and", "*'cluster:create'*too early*")]
    [InlineData("cluster:create: nonsense", "*'nonsense'*kind:match*")]
    [InlineData("cluster:create: not http://127.0.0.1/may", "*'cluster:create'*another server*")]
    [InlineData("cluster:create: rule:nowhere", "*no rule 'nowhere'*")]
    [InlineData("admin_or_project_member: rule:clustertemplate:update", "*circle*admin_or_project_member*")]
    [InlineData("cluster:create: role:a\ncluster:create: role:b", "*line*")]
    [InlineData("cluster:create:", "*'cluster:create'*text or a list*")]
    [InlineData("cluster:create: {a: b}", "*'cluster:create'*text or a list*")]
    [InlineData("cluster:create: [[]]", "*'cluster:create'*alternative*")]
    [InlineData("- a\n- b", "*line*")]
    public void A_bad_file_is_told_with_setting_path_and_reason(string yaml, string reason)
    {
        _files.Write(yaml);

        Validate().Should().StartWith($"Policy:File: '{_files.Path}'").And.Match(reason);
    }

    [Fact]
    public void A_missing_file_is_told() => Validate().Should().StartWith($"Policy:File: '{_files.Path}'");

    public void Dispose() => _files.Dispose();

    private string? Validate() => new PolicyOptionsValidator().Validate(null, new PolicyOptions { File = _files.Path }).FailureMessage;
}
