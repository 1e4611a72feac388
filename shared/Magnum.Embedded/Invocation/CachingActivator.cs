using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Embedded.Invocation;

/// <summary>Creates function classes by constructor injection, with a factory compiled once for each class.</summary>
internal sealed class CachingActivator : IFunctionActivator
{
    private readonly ConcurrentDictionary<Type, ObjectFactory> _factories = [];

    public object? CreateInstance(Type instanceType, FunctionContext context) =>
        _factories.GetOrAdd(instanceType, static type => ActivatorUtilities.CreateFactory(type, Type.EmptyTypes))(context.InstanceServices, null);
}
