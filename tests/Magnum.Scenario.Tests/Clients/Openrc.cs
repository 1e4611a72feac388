using Magnum.Scenario.Tests.Product;

namespace Magnum.Scenario.Tests.Clients;

/// <summary>What a user of the sandbox cloud would source before he calls the clients.</summary>
internal static class Openrc
{
    /// <summary>The environment of <paramref name="user"/> in the project demo.</summary>
    public static Dictionary<string, string> Of(ProductCloud cloud, string user) => new()
    {
        ["OS_AUTH_URL"] = cloud.Sandbox.KeystoneUrl.ToString(),
        ["OS_IDENTITY_API_VERSION"] = "3",
        ["OS_USERNAME"] = user,
        ["OS_PASSWORD"] = "secret",
        ["OS_PROJECT_NAME"] = "demo",
        ["OS_USER_DOMAIN_NAME"] = "Default",
        ["OS_PROJECT_DOMAIN_NAME"] = "Default",
        ["OS_REGION_NAME"] = "RegionOne",
        ["SHELL"] = "/bin/bash",
    };
}
