using System.Linq.Expressions;
using System.Reflection;
using Magnum.Embedded.Queues;

namespace Magnum.Embedded.Functions;

/// <summary>One output binding: the whole result, or one property of it, and where it goes.</summary>
internal sealed class FunctionOutput(string name, PropertyInfo? property, QueueAddress? queue)
{
    public const string Return = "$return";
    private Func<object, object?>? _getter;

    public string Name => name;

    public PropertyInfo? Property => property;

    /// <summary>The queue to send to; <see langword="null"/> for the HTTP response.</summary>
    public QueueAddress? Queue => queue;

    public string BindingType => queue is null ? "http" : "queue";

    public object? Read(object result) => (_getter ??= Compile(property!))(result);

    private static Func<object, object?> Compile(PropertyInfo property)
    {
        var result = Expression.Parameter(typeof(object), "result");
        var value = Expression.Property(Expression.Convert(result, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), result).Compile();
    }
}
