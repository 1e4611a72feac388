using Magnum.Drivers.Kubernetes;

namespace Magnum.Shared.Tests.Drivers;

public sealed class LabelTests
{
    [Theory]
    [InlineData("kube_tag", "v1.24.0")]
    [InlineData("kube_tag", "v1.31.14-rancher2")]
    [InlineData("kube_tag", "")]
    [InlineData("container_runtime", "containerd")]
    [InlineData("metrics_server_enabled", "False")]
    [InlineData("etcd_volume_size", "0")]
    [InlineData("flannel_network_cidr", "10.100.0.0/16")]
    [InlineData("cinder_csi_plugin_tag", "v1.23.0")]
    [InlineData("my_own_label", "anything")]
    public void A_label_that_can_be_fulfilled_or_means_nothing_here_is_accepted(string label, string value) =>
        Refusals(label, value).Should().BeEmpty();

    [Theory]
    [InlineData("kube_tag", "v1.23.3-rancher1")]
    [InlineData("kube_tag", "1.31.0")]
    [InlineData("kube_tag", "v1.31.0\n")]
    [InlineData("container_runtime", "host-docker")]
    [InlineData("cgroup_driver", "cgroupfs")]
    [InlineData("boot_volume_size", "big")]
    [InlineData("boot_volume_size", "-1")]
    [InlineData("etcd_volume_size", "10")]
    [InlineData("flannel_network_cidr", "10.100.3.0/16")]
    [InlineData("service_cluster_ip_range", "fd00::/108")]
    [InlineData("fixed_subnet_cidr", "10.0.0.0")]
    [InlineData("flannel_backend", "wireguard")]
    [InlineData("auto_healing_enabled", "true")]
    [InlineData("monitoring_enabled", "maybe")]
    [InlineData("kubelet_options", "--max-pods=5")]
    [InlineData("master_lb_floating_ip_enabled", "sometimes")]
    [InlineData("containerd_tarball_url", "http://example.org/containerd.tar.gz")]
    public void A_label_that_cannot_be_fulfilled_is_refused_by_name(string label, string value) =>
        Refusals(label, value).Should().ContainSingle().Which.Should().StartWith($"Label {label}");

    private static IReadOnlyList<string> Refusals(string label, string value)
    {
        var input = Inputs.With((_, cluster) => cluster.Labels[label] = value);
        return new HeatKubernetesDriver().Refusals(input.Template, input.Cluster);
    }
}
