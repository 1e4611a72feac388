using Spectre.Console;

namespace Magnum.Functions.Hosting.Embedded.Demo;

/// <summary>What to try while the demo goes on.</summary>
internal static class DemoHints
{
    /// <summary>Commands for another terminal.</summary>
    public static Text For(Uri keystone, string kubeconfig) => new(
        $"""

        It goes on serving until Ctrl+C. In another terminal:

          export OS_AUTH_URL={keystone} OS_IDENTITY_API_VERSION=3 OS_REGION_NAME=RegionOne
          export OS_USERNAME=demo OS_PASSWORD=secret OS_PROJECT_NAME=demo OS_USER_DOMAIN_NAME=Default OS_PROJECT_DOMAIN_NAME=Default
          openstack coe cluster list
          openstack coe cluster show demo-cluster
          openstack coe cluster create another --cluster-template demo-template --keypair testkey
          kubectl --kubeconfig {kubeconfig} get nodes

        """);
}
