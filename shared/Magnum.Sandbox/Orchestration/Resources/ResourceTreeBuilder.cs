using System.Globalization;
using Magnum.Sandbox.Orchestration.Evaluation;
using Magnum.Sandbox.Orchestration.Http;
using Magnum.Sandbox.Orchestration.Templates;

namespace Magnum.Sandbox.Orchestration.Resources;

/// <summary>Fills scopes with resources: conditions applied, groups expanded, template resources unfolded.</summary>
internal sealed class ResourceTreeBuilder(ResourceTree tree)
{
    private const int MaxDepth = 8;

    /// <summary>Heat's max_resources_per_stack; groups and members count too.</summary>
    private const int MaxResources = 1_000;

    private int _count;

    public void Fill(StackScope scope)
    {
        foreach (var definition in scope.Template!.Resources)
        {
            if (Evaluator.Holds(definition.Condition, scope))
                Add(scope, scope, definition);
        }
    }

    private void Add(StackScope scope, StackScope context, ResourceDefinition definition)
    {
        if (++_count > MaxResources)
            throw HeatErrors.TooManyResources();
        var path = scope.Owner is { } owner ? $"{owner.Path}/{definition.Name}" : definition.Name;
        var node = new ResourceNode
        {
            Scope = scope,
            Context = context,
            Definition = definition,
            Type = tree.Bundle.Resolve(definition.Type),
            Path = path,
            PhysicalId = PhysicalIds.For(tree.Root.Id, path),
        };
        scope.Add(node);
        if (scope.Depth >= MaxDepth)
            return;
        if (node.IsGroup)
            Expand(node);
        else if (tree.Bundle.Nested(definition.Type) is { } template)
            Fill(node.Nested = Under(node, template));
    }

    private void Expand(ResourceNode group)
    {
        var nested = group.Nested = Under(group, null);
        var member = (group.Definition.Properties.GetValueOrDefault("resource_def")
            ?? group.Definition.Properties.GetValueOrDefault("resource")) as Dictionary<string, object?>;
        if (member?.GetValueOrDefault("type") is not string type)
            return;
        var size = group.Definition.Properties.GetValueOrDefault("count") ?? group.Definition.Properties.GetValueOrDefault("desired_capacity") ?? 1L;
        var count = Count(Evaluator.Evaluate(size, group.Context));
        var removed = tree.Input.Removed.GetValueOrDefault(group.Path);
        var variable = group.Definition.Properties.GetValueOrDefault("index_var") as string ?? "%index%";
        for (var index = 0; nested.Resources.Count < count; index++)
        {
            var name = index.ToString(CultureInfo.InvariantCulture);
            if (removed?.Contains(name) == true)
                continue;
            var properties = IndexText.Replace(member.GetValueOrDefault("properties"), variable, name) as Dictionary<string, object?>;
            Add(nested, group.Context, new ResourceDefinition(name, type, properties ?? ResourceDefinition.Nothing));
        }
    }

    private StackScope Under(ResourceNode node, HotTemplate? template) =>
        new(tree, $"{node.Scope.Name}-{node.Name}-{PhysicalIds.Suffix(tree.Root.Id, node.Path)}", node.PhysicalId, template) { Owner = node };

    private static int Count(object? value) =>
        int.TryParse(DocumentReader.ToText(value), NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
