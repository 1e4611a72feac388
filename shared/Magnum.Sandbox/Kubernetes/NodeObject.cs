using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Kubernetes;

/// <summary>A node as the Kubernetes API shows it.</summary>
internal static class NodeObject
{
    public static JsonObject Of(JoinedNode joined, string version, DateTimeOffset now, TimeSpan readyAfter)
    {
        var node = joined.Node;
        var ready = now >= joined.At + readyAfter;
        return new JsonObject
        {
            ["kind"] = "Node",
            ["apiVersion"] = "v1",
            ["metadata"] = ClusterView.Metadata(null, node.Name, joined.At, Labels(node)),
            ["spec"] = Spec(node),
            ["status"] = new JsonObject
            {
                ["addresses"] = Addresses(node),
                ["capacity"] = Capacity(),
                ["allocatable"] = Capacity(),
                ["conditions"] = new JsonArray(
                    Condition("MemoryPressure", false, "KubeletHasSufficientMemory", joined.At, now),
                    Condition("DiskPressure", false, "KubeletHasNoDiskPressure", joined.At, now),
                    Condition("PIDPressure", false, "KubeletHasSufficientPID", joined.At, now),
                    Condition("Ready", ready, ready ? "KubeletReady" : "KubeletNotReady", ready ? joined.At + readyAfter : joined.At, now)),
                ["nodeInfo"] = new JsonObject
                {
                    ["machineID"] = "",
                    ["kernelVersion"] = "6.5.6-300.fc39.x86_64",
                    ["osImage"] = "Fedora CoreOS",
                    ["containerRuntimeVersion"] = "containerd://1.6.31",
                    ["kubeletVersion"] = version,
                    ["kubeProxyVersion"] = version,
                    ["operatingSystem"] = "linux",
                    ["architecture"] = "amd64",
                },
            },
        };
    }

    private static JsonObject Labels(ClusterNode node)
    {
        var role = node.IsMaster ? "master" : "worker";
        var labels = new JsonObject
        {
            ["kubernetes.io/hostname"] = node.Name,
            ["kubernetes.io/os"] = "linux",
            ["kubernetes.io/arch"] = "amd64",
            ["magnum.openstack.org/role"] = role,
        };
        labels[node.IsMaster ? "node-role.kubernetes.io/control-plane" : "node-role.kubernetes.io/worker"] = "";
        return labels;
    }

    private static JsonObject Spec(ClusterNode node) => node.IsMaster
        ? new JsonObject { ["taints"] = new JsonArray(new JsonObject { ["key"] = "node-role.kubernetes.io/control-plane", ["effect"] = "NoSchedule" }) }
        : new JsonObject();

    private static JsonArray Addresses(ClusterNode node)
    {
        var addresses = new JsonArray(Address("InternalIP", node.PrivateAddress), Address("Hostname", node.Name));
        if (node.PublicAddress is { } external)
            addresses.Insert(1, Address("ExternalIP", external));
        return addresses;
    }

    private static JsonNode Address(string type, string address) => new JsonObject { ["type"] = type, ["address"] = address };

    private static JsonObject Capacity() => new() { ["cpu"] = "2", ["memory"] = "4026532Ki", ["pods"] = "110" };

    private static JsonNode Condition(string type, bool holds, string reason, DateTimeOffset since, DateTimeOffset now) => new JsonObject
    {
        ["type"] = type,
        ["status"] = holds ? "True" : "False",
        ["lastHeartbeatTime"] = WireText.Seconds(now),
        ["lastTransitionTime"] = WireText.Seconds(since),
        ["reason"] = reason,
        ["message"] = reason,
    };
}
