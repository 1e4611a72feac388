using Magnum.Sandbox.Kubernetes;
using Magnum.Sandbox.Orchestration.Evaluation;
using Magnum.Sandbox.Orchestration.Templates;

namespace Magnum.Sandbox.Orchestration.Resources;

/// <summary>The servers of a tree as nodes of a cluster, masters first.</summary>
internal static class ClusterNodes
{
    public static IReadOnlyList<ClusterNode> Of(ResourceTree tree) =>
        [.. tree.Leaves.Where(leaf => leaf.Type == "OS::Nova::Server").Select(Node).OrderByDescending(node => node.IsMaster)];

    /// <summary>The same for the servers at these paths only.</summary>
    public static IEnumerable<ClusterNode> Of(ResourceTree tree, IReadOnlySet<string> paths) =>
        tree.Leaves.Where(leaf => leaf.Type == "OS::Nova::Server" && paths.Contains(leaf.Path)).Select(Node).OrderByDescending(node => node.IsMaster);

    /// <summary>Whether a resource belongs to a master: by the group it is in, else by its name.</summary>
    public static bool IsMaster(ResourceNode node) =>
        node.Path.StartsWith("kube_masters/", StringComparison.Ordinal)
        || (!node.Path.StartsWith("kube_minions/", StringComparison.Ordinal) && node.Path.Contains("master", StringComparison.Ordinal));

    private static ClusterNode Node(ResourceNode server) => new(
        DocumentReader.ToText(LeafAttributes.Read(server, "name")),
        IsMaster(server),
        LeafAttributes.FixedAddress(server) ?? "",
        server.Scope.Tree.Floating.Of(server));
}
