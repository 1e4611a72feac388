using Microsoft.Azure.Functions.Worker;

namespace Magnum.Embedded.Invocation;

/// <summary>A view of one argument.</summary>
internal sealed class BoundInput<T> : InputBindingData<T>
{
    private readonly object?[] _arguments;
    private readonly int _index;

    public BoundInput(BindingMetadata metadata, object?[] arguments, int index)
    {
        if (arguments[index] is not (null or T))
            throw new InvalidOperationException($"Input '{metadata.Name}' is a {arguments[index]!.GetType()}, not a {typeof(T)}.");
        BindingMetadata = metadata;
        _arguments = arguments;
        _index = index;
    }

    public override BindingMetadata BindingMetadata { get; }

    public override T Value
    {
        get => (T)_arguments[_index]!;
        set => _arguments[_index] = value;
    }
}
