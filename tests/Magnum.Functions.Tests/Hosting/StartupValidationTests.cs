using Magnum.Functions.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Magnum.Functions.Tests.Hosting;

public sealed class StartupValidationTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["Keystone:AuthUrl"] = "http://127.0.0.1:5000/v3",
        ["Keystone:Username"] = "magnum",
        ["Keystone:Password"] = "secret",
        ["Keystone:ProjectName"] = "service",
        ["Keystone:TrusteeDomainName"] = "magnum",
        ["Keystone:TrusteeDomainAdmin"] = "admin",
        ["Keystone:TrusteeDomainAdminPassword"] = "secret",
    };

    [Fact]
    public void Good_settings_have_no_problems() => Problems([]).Should().BeEmpty();

    [Theory]
    [InlineData("Keystone:AuthUrl", "", "Keystone:AuthUrl")]
    [InlineData("Keystone:Password", "", "Keystone:Password")]
    [InlineData("Database:Provider", "oracle", "Database:Provider")]
    [InlineData("Secrets:Key", "short", "Secrets:Key")]
    [InlineData("Api:MaxLimit", "0", "Api:MaxLimit")]
    [InlineData("Api:MaxLimit", "many", "Api:MaxLimit")]
    [InlineData("Api:PublicUrl", "nowhere", "Api:PublicUrl")]
    [InlineData("Quotas:MaxClustersPerProject", "-1", "Quotas:MaxClustersPerProject")]
    [InlineData("X509:RsaKeySize", "512", "X509:RsaKeySize")]
    [InlineData("X509:AllowedKeyUsage", "Signing", "X509:AllowedKeyUsage")]
    [InlineData("X509:AllowedExtensions", "keyUsage,everything", "X509:AllowedExtensions")]
    [InlineData("Cors:AllowedOrigins", "console.example", "Cors:AllowedOrigins")]
    [InlineData("Cors:AllowedOrigins", "https://console.example/path", "Cors:AllowedOrigins")]
    [InlineData("Cors:MaxAgeSeconds", "-1", "Cors:MaxAgeSeconds")]
    [InlineData("Policy:File", "/nowhere/policy.yaml", "Policy:File")]
    [InlineData("Drivers:Default", "none_such", "Drivers:Default")]
    public void A_bad_setting_is_told_in_one_sentence_that_names_it(string setting, string value, string named) =>
        Problems(new() { [setting] = value }).Should().ContainSingle().Which.Should().Contain(named);

    [Fact]
    public void All_bad_settings_are_told_at_once() =>
        Problems(new() { ["Keystone:AuthUrl"] = "", ["Api:MaxLimit"] = "0", ["X509:RsaKeySize"] = "1" }).Should().HaveCount(3);

    private static IReadOnlyList<string> Problems(Dictionary<string, string?> changes)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Good).AddInMemoryCollection(changes).Build();
        using var services = new ServiceCollection().AddSingleton<ILoggerFactory, LoggerFactory>().AddLogging().AddMagnum(configuration).BuildServiceProvider();
        return StartupValidation.Problems(services);
    }
}
