using System.Text.RegularExpressions;

namespace Magnum.Sandbox.Faults;

/// <summary>A rule that disturbs stacks of the orchestration service.</summary>
public sealed record StackFault : IFaultRule
{
    private readonly Regex _stack = new("", RegexOptions.CultureInvariant);
    private readonly Regex? _resource;

    /// <inheritdoc />
    public string Id { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>What happens.</summary>
    public StackFaultKind Kind { get; init; }

    /// <summary>The action it happens in; null means in each.</summary>
    public StackAction? Action { get; init; }

    /// <summary>Regular expression searched in the stack's name.</summary>
    public string Stack
    {
        get => _stack.ToString();
        init => _stack = new Regex(value, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>Regular expression searched in a resource's name; null leaves the choice to the service.</summary>
    public string? Resource
    {
        get => _resource?.ToString();
        init => _resource = value is null ? null : new Regex(value, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>Why the resource fails, as its status reason tells it.</summary>
    public string Reason { get; init; } = "ResourceInError: Went to status ERROR due to \"Message: No valid host was found. , Code: 500\"";

    /// <summary>For <see cref="StackFaultKind.Slow"/>: how long the action takes, in seconds.</summary>
    public double Seconds { get; init; }

    /// <inheritdoc />
    public int? Times { get; init; }

    internal bool FitsStack(string name, StackAction action) => (Action is null || Action == action) && _stack.IsMatch(name);

    internal bool FitsResource(string name) => _resource is null || _resource.IsMatch(name);
}

/// <summary>What a <see cref="StackFault"/> does.</summary>
public enum StackFaultKind
{
    /// <summary>A resource fails and with it the stack.</summary>
    Fail,

    /// <summary>The action takes <see cref="StackFault.Seconds"/>.</summary>
    Slow,

    /// <summary>The action never ends unless the stack's timeout ends it.</summary>
    Hang,
}

/// <summary>An action of a stack.</summary>
public enum StackAction
{
    /// <summary>Create.</summary>
    Create,

    /// <summary>Update.</summary>
    Update,

    /// <summary>Delete.</summary>
    Delete,
}
