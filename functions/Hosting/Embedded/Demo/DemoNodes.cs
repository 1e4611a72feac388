using k8s;
using k8s.Models;
using Spectre.Console;

namespace Magnum.Functions.Hosting.Embedded.Demo;

/// <summary>Lists a cluster's nodes through its kubeconfig, as <c>kubectl get nodes</c> does.</summary>
internal static class DemoNodes
{
    /// <summary>Prints name, readiness, version and address of each node.</summary>
    public static async Task ShowAsync(string kubeconfig, IAnsiConsole console, CancellationToken cancellation)
    {
        using var kubernetes = new k8s.Kubernetes(KubernetesClientConfiguration.BuildConfigFromConfigFile(kubeconfig));
        var nodes = await kubernetes.CoreV1.ListNodeAsync(cancellationToken: cancellation);
        var table = new Table { Border = TableBorder.None };
        table.AddColumns("NAME", "STATUS", "VERSION", "INTERNAL-IP");
        foreach (var node in nodes.Items)
        {
            var ready = node.Status.Conditions.Any(condition => condition is { Type: "Ready", Status: "True" });
            var address = node.Status.Addresses?.FirstOrDefault(item => item.Type == "InternalIP")?.Address ?? "";
            table.AddRow(node.Name(), ready ? "Ready" : "NotReady", node.Status.NodeInfo?.KubeletVersion ?? "", address);
        }
        console.Write(table);
    }
}
