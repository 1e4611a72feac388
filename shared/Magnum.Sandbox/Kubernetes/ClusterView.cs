using System.Globalization;
using System.Text.Json.Nodes;
using Magnum.Sandbox.Wire;

namespace Magnum.Sandbox.Kubernetes;

/// <summary>The objects in a cluster at a moment; all follow from its nodes.</summary>
internal sealed class ClusterView(ClusterApi api, DateTimeOffset now, TimeSpan readyAfter)
{
    private static readonly string[] Namespaces = ["default", "kube-node-lease", "kube-public", "kube-system"];

    public DateTimeOffset Now => now;

    public static string Name(JsonObject item) => item["metadata"].Text("name") ?? "";

    public static string? Namespace(JsonObject item) => item["metadata"].Text("namespace");

    public IEnumerable<JsonObject> Objects(ObjectKind kind) => kind.Kind switch
    {
        "Node" => api.Nodes.Select(node => NodeObject.Of(node, api.Version, now, readyAfter)),
        "Namespace" => Namespaces.Select(NamespaceObject),
        "Service" => [Service("default", "kubernetes", "10.254.0.1", 443, "https"), DnsService()],
        "Pod" => api.Nodes.SelectMany(Pods),
        _ => [],
    };

    /// <summary>Metadata of an object.</summary>
    public static JsonObject Metadata(string? space, string name, DateTimeOffset created, JsonObject? labels = null)
    {
        var metadata = new JsonObject { ["name"] = name };
        if (space is not null)
            metadata["namespace"] = space;
        metadata["uid"] = Orchestration.Resources.PhysicalIds.For(Guid.Empty, $"{space}/{name}/{created.Ticks.ToString(CultureInfo.InvariantCulture)}").ToString();
        metadata["resourceVersion"] = "1000";
        metadata["creationTimestamp"] = WireText.Seconds(created);
        metadata["labels"] = labels ?? [];
        return metadata;
    }

    private JsonObject NamespaceObject(string name) => new()
    {
        ["kind"] = "Namespace",
        ["apiVersion"] = "v1",
        ["metadata"] = Metadata(null, name, api.StartedAt, new JsonObject { ["kubernetes.io/metadata.name"] = name }),
        ["spec"] = new JsonObject { ["finalizers"] = new JsonArray("kubernetes") },
        ["status"] = new JsonObject { ["phase"] = "Active" },
    };

    private JsonObject DnsService()
    {
        var service = Service("kube-system", "kube-dns", "10.254.0.10", 53, "dns-tcp");
        service["metadata"]!["labels"] = new JsonObject
        {
            ["k8s-app"] = "kube-dns",
            ["kubernetes.io/cluster-service"] = "true",
            ["kubernetes.io/name"] = "CoreDNS",
        };
        return service;
    }

    private JsonObject Service(string space, string name, string address, int port, string portName) => new()
    {
        ["kind"] = "Service",
        ["apiVersion"] = "v1",
        ["metadata"] = Metadata(space, name, api.StartedAt),
        ["spec"] = new JsonObject
        {
            ["type"] = "ClusterIP",
            ["clusterIP"] = address,
            ["clusterIPs"] = new JsonArray(address),
            ["ports"] = new JsonArray(new JsonObject { ["name"] = portName, ["protocol"] = "TCP", ["port"] = port, ["targetPort"] = port }),
        },
        ["status"] = new JsonObject { ["loadBalancer"] = new JsonObject() },
    };

    private IEnumerable<JsonObject> Pods(JoinedNode node)
    {
        string[] names = node.Node.IsMaster
            ? ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "kube-proxy"]
            : ["kube-proxy", "coredns"];
        return names.Select(name => Pod($"{name}-{node.Node.Name}", name, node));
    }

    private JsonObject Pod(string name, string container, JoinedNode node)
    {
        var ready = now >= node.At + readyAfter;
        return new JsonObject
        {
            ["kind"] = "Pod",
            ["apiVersion"] = "v1",
            ["metadata"] = Metadata("kube-system", name, node.At, new JsonObject { ["k8s-app"] = container }),
            ["spec"] = new JsonObject
            {
                ["nodeName"] = node.Node.Name,
                ["containers"] = new JsonArray(new JsonObject { ["name"] = container, ["image"] = $"registry.k8s.io/{container}:{api.Version}" }),
            },
            ["status"] = new JsonObject
            {
                ["phase"] = ready ? "Running" : "Pending",
                ["hostIP"] = node.Node.PrivateAddress,
                ["podIP"] = node.Node.PrivateAddress,
                ["startTime"] = WireText.Seconds(node.At),
                ["containerStatuses"] = new JsonArray(new JsonObject { ["name"] = container, ["ready"] = ready, ["restartCount"] = 0 }),
            },
        };
    }
}
