using Magnum.Sandbox.Orchestration.Resources;

namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>A stack. Small: resources, events and outputs are worked out when asked for. Changed under its gate only.</summary>
internal sealed class Stack(Guid id, string name, StackOwner owner, DateTimeOffset createdAt)
{
    private WeakReference<ResourceTree>? _tree;

    public Lock Gate { get; } = new();

    public Guid Id => id;

    public string Name => name;

    public StackOwner Owner => owner;

    public DateTimeOffset CreatedAt => createdAt;

    public DateTimeOffset? UpdatedAt { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }

    public required StackContent Content { get; set; }

    public required AddressBook Addresses { get; init; }

    public IReadOnlyList<string> Tags { get; set; } = [];

    public int? TimeoutMinutes { get; set; }

    public bool DisableRollback { get; set; } = true;

    /// <summary>The current action, or the last one.</summary>
    public required StackOperation Operation { get; set; }

    /// <summary>The actions before it.</summary>
    public IReadOnlyList<StackOperation> Earlier { get; set; } = [];

    /// <summary>Where the cluster's Kubernetes API answers; null for a stack that is no cluster.</summary>
    public string? ApiAddress { get; set; }

    /// <summary>Ends the boot of its nodes; null while none runs.</summary>
    public CancellationTokenSource? Boot { get; set; }

    public bool IsDeleted => DeletedAt is not null;

    /// <summary>The resources that the present content means.</summary>
    public ResourceTree Tree()
    {
        var content = Content;
        if (_tree is { } weak && weak.TryGetTarget(out var tree) && ReferenceEquals(tree.Parameters, content.Parameters))
            return tree;
        tree = TreeOf(content);
        _tree = new WeakReference<ResourceTree>(tree);
        return tree;
    }

    public ResourceTree TreeOf(StackContent content) => new(new TreeInput(Id, Name, Owner.ProjectId, content.Bundle, content.Parameters)
    {
        Addresses = Addresses,
        Removed = content.Removed,
    });
}
