using Magnum.Sandbox.Kubernetes;
using Magnum.Sandbox.Orchestration.Resources;

namespace Magnum.Sandbox.Orchestration.Evaluation;

/// <summary>Values of a stack's outputs. A cluster's addresses are right even where the template's functions give none.</summary>
internal static class StackOutputs
{
    /// <summary>The value of an output; <paramref name="apiAddress"/> is null for a stack that is no cluster.</summary>
    public static object? Read(ResourceTree tree, string name, string? apiAddress)
    {
        var output = tree.Root.Template!.Outputs[name];
        if (!Evaluator.Holds(output.Condition, tree.Root))
            return null;
        if (apiAddress is null)
            return Evaluator.Evaluate(output.Value, tree.Root);
        if (name == "api_address")
            return apiAddress;
        var value = Evaluator.Evaluate(output.Value, tree.Root);
        return Addresses(tree, name) is { } addresses && !IsFull(value, addresses.Count) ? addresses : value;
    }

    /// <summary>Where the API of a cluster answers: what the template says if this machine can serve it, else an address of its own.</summary>
    public static string ApiAddress(ResourceTree tree)
    {
        var declared = tree.Root.Template!.Outputs.TryGetValue("api_address", out var output)
            ? Evaluator.Evaluate(output.Value, tree.Root) as string
            : null;
        return tree.Addresses.IsReachable(declared) ? declared! : tree.Addresses.Lease(PhysicalIds.For(tree.Root.Id, "/api"));
    }

    private static List<object?>? Addresses(ResourceTree tree, string name)
    {
        bool? masters = name switch
        {
            "kube_masters" or "kube_masters_private" => true,
            "kube_minions" or "kube_minions_private" => false,
            _ => null,
        };
        if (masters is null)
            return null;
        var own = name.EndsWith("_private", StringComparison.Ordinal);
        return [.. ClusterNodes.Of(tree).Where(node => node.IsMaster == masters).Select(node => Address(node, own))];
    }

    private static string Address(ClusterNode node, bool own) => own ? node.PrivateAddress : node.PublicAddress ?? node.PrivateAddress;

    private static bool IsFull(object? value, int count) =>
        value is List<object?> list && list.Count == count && list.TrueForAll(item => item is string { Length: > 0 });
}
