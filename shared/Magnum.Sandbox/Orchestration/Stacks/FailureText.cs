using Magnum.Sandbox.Orchestration.Resources;

namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>Heat's wording of failures: kind of error, path of the resource, cause.</summary>
internal static class FailureText
{
    private const string DefaultKind = "ResourceInError";

    /// <summary>As a resource tells it: ResourceInError: resources[0].resources.kube_master: cause.</summary>
    public static string Of(ResourceNode leaf, StackScope from, string reason)
    {
        var (kind, cause) = Split(reason);
        return $"{kind}: {leaf.FailurePath(from)}: {cause}";
    }

    /// <summary>As the stack tells it.</summary>
    public static string OfStack(StackVerb verb, ResourceNode leaf, string reason) =>
        $"Resource {verb.Upper()} failed: {Of(leaf, leaf.Scope.Tree.Root, reason)}";

    /// <summary>The same when none of its resources failed.</summary>
    public static string OfStack(StackVerb verb, string reason)
    {
        var (kind, cause) = Split(reason);
        return $"Resource {verb.Upper()} failed: {kind}: {cause}";
    }

    private static (string Kind, string Cause) Split(string reason)
    {
        var colon = reason.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && reason.AsSpan(0, colon).IndexOf(' ') < 0
            ? (reason[..colon], reason[(colon + 2)..])
            : (DefaultKind, reason);
    }
}
