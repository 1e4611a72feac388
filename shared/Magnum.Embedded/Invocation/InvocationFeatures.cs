using System.Collections;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Context.Features;

namespace Magnum.Embedded.Invocation;

/// <summary>Features by type: those of the runtime and those that middleware adds.</summary>
internal sealed class InvocationFeatures : IInvocationFeatures
{
    private readonly Dictionary<Type, object> _features;

    public InvocationFeatures(EmbeddedFunctionContext context) =>
        _features = new Dictionary<Type, object>
        {
            [typeof(IFunctionInputBindingFeature)] = InputBindingFeature.Instance,
            [typeof(InvocationState)] = context.State,
            [typeof(EmbeddedFunctionContext)] = context,
        };

    public T? Get<T>() => _features.TryGetValue(typeof(T), out var feature) ? (T)feature : default;

    public void Set<T>(T instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        _features[typeof(T)] = instance;
    }

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => _features.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
