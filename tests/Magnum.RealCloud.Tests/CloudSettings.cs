using Magnum.OpenStack.Sessions;

namespace Magnum.RealCloud.Tests;

/// <summary>
/// A cloud to try, from the environment. MAGNUM_TEST_CLOUD_AUTH_URL says which; the other names have the defaults below.
/// Its catalog needs a container-infra endpoint, since the nodes are told where Magnum is.
/// </summary>
internal sealed class CloudSettings
{
    private const string Prefix = "MAGNUM_TEST_CLOUD_";

    private CloudSettings(string authUrl) => AuthUrl = authUrl;

    public string AuthUrl { get; }

    /// <summary>Who wants clusters.</summary>
    public Login User { get; } = new(
        Get("PASSWORD", "secret"), Get("USERNAME", "demo"), Get("USER_DOMAIN_NAME", "Default"),
        ProjectName: Get("PROJECT_NAME", "demo"), ProjectDomainName: Get("PROJECT_DOMAIN_NAME", "Default"));

    public string Image { get; } = Get("IMAGE", "fedora-coreos");

    public string ExternalNetwork { get; } = Get("EXTERNAL_NETWORK", "public");

    public string Flavor { get; } = Get("FLAVOR", "m1.small");

    public string MasterFlavor { get; } = Get("MASTER_FLAVOR", "m1.small");

    public string Keypair { get; } = Get("KEYPAIR", "testkey");

    /// <summary>How long a create or a delete may take.</summary>
    public TimeSpan Patience { get; } = TimeSpan.FromMinutes(int.Parse(Get("TIMEOUT_MINUTES", "30"), System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The cloud, or a skipped test when the environment names none.</summary>
    public static CloudSettings Require()
    {
        var authUrl = Environment.GetEnvironmentVariable(Prefix + "AUTH_URL");
        if (string.IsNullOrEmpty(authUrl)) Assert.Skip($"{Prefix}AUTH_URL is not set: there is no cloud to try");
        return new CloudSettings(authUrl!);
    }

    /// <summary>The product's settings for it.</summary>
    public Dictionary<string, string?> ForProduct() => new()
    {
        ["Keystone:AuthUrl"] = AuthUrl,
        ["Keystone:RegionName"] = Get("REGION_NAME", ""),
        ["Keystone:Username"] = Get("SERVICE_USERNAME", "magnum"),
        ["Keystone:Password"] = Get("SERVICE_PASSWORD", "secret"),
        ["Keystone:ProjectName"] = Get("SERVICE_PROJECT_NAME", "service"),
        ["Keystone:TrusteeDomainName"] = Get("TRUSTEE_DOMAIN_NAME", "magnum"),
        ["Keystone:TrusteeDomainAdmin"] = Get("TRUSTEE_DOMAIN_ADMIN", "magnum_domain_admin"),
        ["Keystone:TrusteeDomainAdminPassword"] = Get("TRUSTEE_DOMAIN_ADMIN_PASSWORD", "secret"),
        ["Operations:KubernetesTimeoutSeconds"] = Get("KUBERNETES_TIMEOUT_SECONDS", "300"),
        ["Logging:LogLevel:Default"] = "Warning",
    };

    private static string Get(string name, string otherwise) =>
        Environment.GetEnvironmentVariable(Prefix + name) is { Length: > 0 } value ? value : otherwise;
}
