using Magnum.Sandbox;
using Microsoft.Extensions.Configuration;

namespace Magnum.Functions.Hosting.Embedded;

/// <summary>A simulated cloud beside the application, and the settings that lead to it.</summary>
internal static class SandboxSettings
{
    private static readonly Dictionary<string, string?> Accounts = new()
    {
        ["Keystone:Username"] = "magnum",
        ["Keystone:Password"] = "secret",
        ["Keystone:ProjectName"] = "service",
        ["Keystone:RegionName"] = "RegionOne",
        ["Keystone:TrusteeDomainName"] = "magnum",
        ["Keystone:TrusteeDomainAdmin"] = "magnum_domain_admin",
        ["Keystone:TrusteeDomainAdminPassword"] = "secret",
    };

    /// <summary>Starts a cloud whose catalog leads to our port; the section <c>Sandbox</c> of the environment says the rest.</summary>
    public static Task<SandboxCloud> StartAsync(int magnumPort, CancellationToken cancellation)
    {
        var options = new SandboxOptions();
        new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection(SandboxOptions.Section).Bind(options);
        options.MagnumUrl ??= new Uri($"http://127.0.0.1:{magnumPort}/v1");
        return SandboxCloud.StartAsync(options, cancellation);
    }

    /// <summary>The settings for <paramref name="cloud"/>. Accounts of a seed of one's own come from the environment.</summary>
    public static Dictionary<string, string?> For(SandboxCloud cloud)
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var settings = Accounts.ToDictionary(account => account.Key, account => environment[account.Key] ?? account.Value);
        settings["Keystone:AuthUrl"] = cloud.KeystoneUrl.ToString();
        return settings;
    }
}
