using Magnum.Sandbox;
using Microsoft.Extensions.Configuration;

namespace Magnum.Functions.Hosting.Embedded;

/// <summary>The settings that lead the application to a simulated cloud.</summary>
internal static class SandboxSettings
{
    private static readonly Dictionary<string, string?> Accounts = new()
    {
        ["Keystone:Username"] = "magnum",
        ["Keystone:Password"] = "secret",
        ["Keystone:ProjectName"] = "service",
        ["Keystone:UserDomainName"] = "Default",
        ["Keystone:ProjectDomainName"] = "Default",
        ["Keystone:RegionName"] = "RegionOne",
        ["Keystone:TrusteeDomainName"] = "magnum",
        ["Keystone:TrusteeDomainAdmin"] = "magnum_domain_admin",
        ["Keystone:TrusteeDomainAdminPassword"] = "secret",
    };

    /// <summary>The settings for <paramref name="cloud"/> with the accounts of the built-in seed.</summary>
    public static Dictionary<string, string?> For(SandboxCloud cloud) => For(cloud.KeystoneUrl, BuiltIn);

    /// <summary>Gives no accounts: those of the built-in seed hold, whatever is set for a real cloud.</summary>
    public static IConfiguration BuiltIn => new ConfigurationBuilder().Build();

    /// <summary>The settings for the cloud of this Keystone, with the accounts of the built-in seed where none are given.</summary>
    public static Dictionary<string, string?> For(Uri keystone, IConfiguration given)
    {
        var settings = Accounts.ToDictionary(
            account => account.Key, account => given[account.Key] is { Length: > 0 } own ? own : account.Value);
        settings["Keystone:AuthUrl"] = keystone.ToString();
        return settings;
    }
}
