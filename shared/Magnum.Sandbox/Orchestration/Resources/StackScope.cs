using Magnum.Sandbox.Orchestration.Evaluation;
using Magnum.Sandbox.Orchestration.Templates;

namespace Magnum.Sandbox.Orchestration.Resources;

/// <summary>A stack, root or nested, as its resources see it: parameters, conditions and the resources beside them.</summary>
internal sealed class StackScope(ResourceTree tree, string name, Guid id, HotTemplate? template)
{
    private readonly Dictionary<string, ResourceNode> _byName = [];
    private readonly List<ResourceNode> _resources = [];

    public ResourceTree Tree => tree;

    public string Name => name;

    public Guid Id => id;

    /// <summary>Null for the stack inside a group.</summary>
    public HotTemplate? Template => template;

    /// <summary>The resource in the parent stack that this nested stack stands for; null for the root.</summary>
    public ResourceNode? Owner { get; init; }

    public IReadOnlyList<ResourceNode> Resources => _resources;

    /// <summary>How deep it is nested; 0 for the root.</summary>
    public int Depth => Owner is null ? 0 : Owner.Scope.Depth + 1;

    public ResourceNode? Find(string resource) => _byName.GetValueOrDefault(resource);

    public void Add(ResourceNode node)
    {
        _byName[node.Name] = node;
        _resources.Add(node);
    }

    /// <summary>The value of get_param.</summary>
    public object? Parameter(string parameter) => parameter switch
    {
        "OS::stack_name" => Name,
        "OS::stack_id" => Id.ToString(),
        "OS::project_id" => tree.ProjectId,
        _ when Owner is null => tree.Parameters.Typed(parameter),
        _ => NestedParameter(parameter),
    };

    private object? NestedParameter(string parameter)
    {
        if (template?.Parameter(parameter) is not { } schema)
            return null;
        var given = Owner!.Definition.Properties.TryGetValue(parameter, out var expression)
            ? Evaluator.Evaluate(expression, Owner.Context)
            : null;
        return given switch
        {
            null when schema.HasDefault => schema.Default,
            List<object?> or Dictionary<string, object?> => given,
            _ => schema.Typed(DocumentReader.ToText(given)),
        };
    }
}
