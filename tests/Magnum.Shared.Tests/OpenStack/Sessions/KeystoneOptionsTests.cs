using Magnum.OpenStack.Sessions;
using Microsoft.Extensions.Configuration;

namespace Magnum.Shared.Tests.OpenStack.Sessions;

public sealed class KeystoneOptionsTests
{
    [Fact]
    public void Complete_settings_are_accepted()
    {
        Failures().Should().BeEmpty();
    }

    [Theory]
    [InlineData("AuthUrl", "", "Keystone:AuthUrl must be the http(s) address of Keystone*")]
    [InlineData("AuthUrl", "cloud.example:5000", "*it is 'cloud.example:5000'")]
    [InlineData("AuthUrl", "ftp://cloud.example", "Keystone:AuthUrl*")]
    [InlineData("Username", " ", "Keystone:Username is missing*")]
    [InlineData("Password", "", "Keystone:Password is missing*")]
    [InlineData("ProjectName", "", "Keystone:ProjectName is missing*")]
    [InlineData("UserDomainName", "", "Keystone:UserDomainName is missing*")]
    [InlineData("ProjectDomainName", "", "Keystone:ProjectDomainName is missing*")]
    [InlineData("TrusteeDomainName", "", "Keystone:TrusteeDomainName is missing*")]
    [InlineData("TrusteeDomainAdmin", "", "Keystone:TrusteeDomainAdmin is missing*")]
    [InlineData("TrusteeDomainAdminPassword", "", "Keystone:TrusteeDomainAdminPassword is missing*")]
    [InlineData("Interface", "secret", "Keystone:Interface must be public, internal or admin; it is 'secret'")]
    public void Each_wrong_setting_has_one_message(string setting, string value, string message)
    {
        Failures(($"Keystone:{setting}", value)).Should().ContainSingle().Which.Should().Match(message);
    }

    [Fact]
    public void All_wrong_settings_are_told_at_once()
    {
        Failures(("Keystone:AuthUrl", "x"), ("Keystone:Password", ""), ("Keystone:Interface", "y")).Should().HaveCount(3);
    }

    private static IEnumerable<string> Failures(params (string Key, string Value)[] settings)
    {
        var options = TestCloud.Configuration(settings).GetSection(KeystoneOptions.Section).Get<KeystoneOptions>()!;
        return new KeystoneOptionsValidator().Validate(null, options).Failures ?? [];
    }
}
