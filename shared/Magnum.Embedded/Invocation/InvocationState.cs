namespace Magnum.Embedded.Invocation;

/// <summary>The arguments, the result and the outputs of an invocation.</summary>
internal sealed class InvocationState
{
    private Dictionary<string, object?>? _outputs;

    public object?[]? Arguments { get; set; }

    public object? Result { get; set; }

    public object? GetOutput(string name) => _outputs?.GetValueOrDefault(name);

    public void SetOutput(string name, object? value) => (_outputs ??= [])[name] = value;
}
