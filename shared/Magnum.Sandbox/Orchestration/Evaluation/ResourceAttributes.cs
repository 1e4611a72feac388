using Magnum.Sandbox.Orchestration.Resources;
using Magnum.Sandbox.Orchestration.Templates;

namespace Magnum.Sandbox.Orchestration.Evaluation;

/// <summary>What get_resource and get_attr give for a resource.</summary>
internal static class ResourceAttributes
{
    /// <summary>The reference id: what get_resource gives.</summary>
    public static object? Reference(ResourceNode node) => node.Type switch
    {
        _ when node.Nested?.Template?.Outputs.TryGetValue("OS::stack_id", out var output) == true => Evaluator.Evaluate(output.Value, node.Nested),
        "OS::Nova::KeyPair" => Property(node, "name") ?? node.Name,
        "OS::Heat::None" => null,
        _ => node.PhysicalId.ToString(),
    };

    /// <summary>An attribute, with keys into it.</summary>
    public static object? Read(ResourceNode node, IReadOnlyList<object?> path)
    {
        if (path.Count == 0)
            return Everything(node);
        var name = DocumentReader.ToText(path[0]);
        var rest = path.Skip(1);
        if (name.StartsWith("resource.", StringComparison.Ordinal))
            return Member(node, name["resource.".Length..], rest);
        if (node.IsGroup)
            return GroupAttribute(node, name, path);
        return Evaluator.Dig(node.Nested is { } nested ? NestedAttribute(nested, name) : LeafAttributes.Read(node, name), rest);
    }

    /// <summary>A property's value.</summary>
    public static object? Property(ResourceNode node, string name) =>
        Evaluator.Evaluate(node.Definition.Properties.GetValueOrDefault(name), node.Context);

    private static object? Everything(ResourceNode node)
    {
        if (node.Nested?.Template is { } template)
            return template.Outputs.Keys.ToDictionary(name => name, name => NestedAttribute(node.Nested, name));
        return node.Nested is null ? LeafAttributes.All(node) : node.Nested.Resources.Select(Reference).ToList();
    }

    private static object? GroupAttribute(ResourceNode group, string name, IReadOnlyList<object?> path)
    {
        var members = group.Nested!.Resources;
        return name switch
        {
            "refs" => Evaluator.Dig(members.Select(Reference).ToList(), path.Skip(1)),
            "refs_map" => members.ToDictionary(member => member.Name, Reference),
            "removed_rsrc_list" => group.Scope.Tree.Input.Removed.GetValueOrDefault(group.Path)?.Cast<object?>().ToList() ?? [],
            "attributes" => members.ToDictionary(member => member.Name, member => Read(member, [.. path.Skip(1)])),
            _ => members.Select(member => Read(member, path)).ToList(),
        };
    }

    private static object? Member(ResourceNode node, string steps, IEnumerable<object?> rest)
    {
        var names = steps.Split('.', 2);
        if (node.Nested?.Find(names[0]) is not { } member)
            return null;
        List<object?> path = [.. names.Skip(1), .. rest];
        return path.Count == 0 ? Reference(member) : Read(member, path);
    }

    private static object? NestedAttribute(StackScope nested, string name)
    {
        if (name == "outputs")
            return nested.Template?.Outputs.Keys.ToDictionary(key => key, key => NestedAttribute(nested, key));
        return nested.Template?.Outputs.TryGetValue(name, out var output) == true && Evaluator.Holds(output.Condition, nested)
            ? Evaluator.Evaluate(output.Value, nested)
            : null;
    }
}
