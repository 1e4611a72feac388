using System.Globalization;
using System.Net;

namespace Magnum.Drivers.Kubernetes;

/// <summary>
/// The labels that mean something to this driver, and those that mean something upstream but cannot be had here. Labels that
/// are not listed are the user's own business.
/// </summary>
internal static class LabelRules
{
    private const string NoNumber = "is no whole number of GiB.";
    private const string NoRange = "is no IPv4 range such as 10.100.0.0/16 with room for a cluster.";

    private static readonly LabelRule[] Rules =
    [
        new("kube_tag", tag => KubernetesVersion.FromTag(tag) is not null, "is no release of Kubernetes from v1.24 on."),
        new("boot_volume_size", IsNumber, NoNumber),
        new("etcd_volume_size", value => IsNumber(value) && value.All(digit => digit == '0'), "is not supported: etcd lives on the root disk."),
        new("fixed_subnet_cidr", value => IsRange(value, 28), NoRange),
        new("service_cluster_ip_range", value => IsRange(value, 24), NoRange),
        new("flannel_network_cidr", value => IsRange(value, 22), NoRange),
        new("calico_ipv4pool", value => IsRange(value, 22), NoRange),
        LabelRule.OneOf("flannel_network_subnetlen", "24"),
        LabelRule.OneOf("flannel_backend", "vxlan", "host-gw", "udp"),
        LabelRule.OneOf("calico_ipv4pool_ipip", "Always", "CrossSubnet", "Never", "Off"),
        LabelRule.OneOf("container_runtime", "containerd"),
        LabelRule.OneOf("cgroup_driver", "systemd"),
        LabelRule.OneOf("selinux_mode", "enforcing"),
        new("container_infra_prefix", IsToken, "is no name of a registry."),
        new("containerd_tarball_url", IsToken, "is no URL."),
        LabelRule.Flag("master_lb_floating_ip_enabled"),
        LabelRule.Flag("octavia_lb_healthcheck"),
        LabelRule.Unset("kube_image_digest"),
        LabelRule.Unset("hyperkube_prefix"),
        LabelRule.Unset("admission_control_list"),
        LabelRule.Unset("kubelet_options"),
        LabelRule.Unset("kubeapi_options"),
        LabelRule.Unset("kubecontroller_options"),
        LabelRule.Unset("kubescheduler_options"),
        LabelRule.Unset("kubeproxy_options"),
        LabelRule.Unset("etcd_tag"),
        LabelRule.Unset("coredns_tag"),
        LabelRule.Unset("ingress_controller"),
        LabelRule.Never("cert_manager_api"),
        LabelRule.Never("cloud_provider_enabled"),
        LabelRule.Never("cinder_csi_enabled"),
        LabelRule.Never("keystone_auth_enabled"),
        LabelRule.Never("auto_healing_enabled"),
        LabelRule.Never("auto_scaling_enabled"),
        LabelRule.Never("npd_enabled"),
        LabelRule.Never("monitoring_enabled"),
        LabelRule.Never("prometheus_monitoring"),
        LabelRule.Never("metrics_server_enabled"),
        LabelRule.Never("kube_dashboard_enabled"),
        LabelRule.Never("heapster_enabled"),
        LabelRule.Never("influx_grafana_dashboard_enabled"),
    ];

    internal static IEnumerable<string> Refusals(ClusterLabelValues labels)
    {
        foreach (LabelRule rule in Rules)
        {
            if (labels.Text(rule.Label) is { } value && !rule.Accepts(value))
                yield return $"Label {rule.Label}={value} {rule.Reason}";
        }

        if (labels.Text("containerd_tarball_url") is not null && labels.Text("containerd_tarball_sha256") is null)
            yield return "Label containerd_tarball_url needs containerd_tarball_sha256 beside it.";
    }

    private static bool IsNumber(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsRange(string value, int longestPrefix) =>
        IPNetwork.TryParse(value, out IPNetwork range)
        && range.ToString() == value
        && range.BaseAddress.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork
        && range.PrefixLength >= 8
        && range.PrefixLength <= longestPrefix;

    private static bool IsToken(string value) => value.AsSpan().IndexOfAny(" \"'\\\r\n") < 0;
}
