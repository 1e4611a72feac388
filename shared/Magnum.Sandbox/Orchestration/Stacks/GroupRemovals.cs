using Magnum.Sandbox.Orchestration.Evaluation;
using Magnum.Sandbox.Orchestration.Resources;
using Magnum.Sandbox.Orchestration.Templates;

namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>Applies the removal policies of groups: members named there go, and their numbers are not used again.</summary>
internal static class GroupRemovals
{
    public static StackContent Apply(StackContent content, ResourceTree before, ResourceTree after)
    {
        var removed = content.Removed.ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var group in after.All().Where(node => node.IsGroup))
        {
            var wanted = Wanted(group);
            if (wanted.Count == 0 || before.ByPath(group.Path)?.Nested is not { } members)
                continue;
            var names = members.Resources.Where(member => Names(member).Any(wanted.Contains)).Select(member => member.Name).ToList();
            if (names.Count > 0)
                removed[group.Path] = new HashSet<string>([.. removed.GetValueOrDefault(group.Path) ?? new HashSet<string>(), .. names]);
        }
        return content with { Removed = removed };
    }

    private static HashSet<string> Wanted(ResourceNode group) =>
        [.. (ResourceAttributes.Property(group, "removal_policies") as List<object?> ?? [])
            .OfType<Dictionary<string, object?>>()
            .SelectMany(policy => policy.GetValueOrDefault("resource_list") as List<object?> ?? [])
            .Select(DocumentReader.ToText)
            .Where(name => name.Length > 0)];

    /// <summary>A member may be meant by its number, its reference, its server's id or its address.</summary>
    private static IEnumerable<string> Names(ResourceNode member)
    {
        yield return member.Name;
        yield return member.PhysicalId.ToString();
        yield return DocumentReader.ToText(ResourceAttributes.Reference(member));
        foreach (var server in member.Leaves().Where(leaf => leaf.Type == "OS::Nova::Server"))
        {
            yield return server.PhysicalId.ToString();
            if (LeafAttributes.FixedAddress(server) is { } address)
                yield return address;
        }
    }
}
