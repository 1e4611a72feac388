namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the runtime and middleware attach to one invocation, keyed by type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Sets or replaces the feature of type <typeparamref name="T"/>.</summary>
    void Set<T>(T instance);

    /// <summary>The feature of type <typeparamref name="T"/>, or the default value when there is none.</summary>
    T? Get<T>();
}
