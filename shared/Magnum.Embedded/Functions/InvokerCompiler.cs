using System.Linq.Expressions;
using System.Reflection;

namespace Magnum.Embedded.Functions;

/// <summary>Compiles the call of a function's method, whatever it returns, to one delegate type.</summary>
internal static class InvokerCompiler
{
    public static FunctionInvoker Compile(MethodInfo method)
    {
        var instance = Expression.Parameter(typeof(object), "instance");
        var arguments = Expression.Parameter(typeof(object?[]), "arguments");
        var values = method.GetParameters().Select((parameter, i) =>
            Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(i)), parameter.ParameterType));
        var call = method.IsStatic
            ? Expression.Call(method, values)
            : Expression.Call(Expression.Convert(instance, method.DeclaringType!), method, values);
        return Expression.Lambda<FunctionInvoker>(Unwrap(call, method.ReturnType), instance, arguments).Compile();
    }

    /// <summary>The type a function gives in the end: the result of its task, <see cref="void"/> for none.</summary>
    public static Type ResultType(Type returned)
    {
        if (returned == typeof(Task) || returned == typeof(ValueTask))
            return typeof(void);
        return IsGeneric(returned, typeof(Task<>)) || IsGeneric(returned, typeof(ValueTask<>))
            ? returned.GetGenericArguments()[0]
            : returned;
    }

    private static Expression Unwrap(Expression call, Type returned)
    {
        if (returned == typeof(void))
            return Expression.Block(call, Expression.Default(typeof(ValueTask<object?>)));
        if (returned == typeof(Task) || returned == typeof(ValueTask))
            return Expression.Call(typeof(InvokerCompiler), nameof(FromTask), null, call);
        if (IsGeneric(returned, typeof(Task<>)) || IsGeneric(returned, typeof(ValueTask<>)))
            return Expression.Call(typeof(InvokerCompiler), nameof(FromTask), returned.GetGenericArguments(), call);
        return Expression.Call(typeof(InvokerCompiler), nameof(FromValue), null, Expression.Convert(call, typeof(object)));
    }

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static ValueTask<object?> FromValue(object? value) => new(value);

    private static ValueTask<object?> FromTask(Task task)
    {
        return task.IsCompletedSuccessfully ? default : Awaited(task);

        static async ValueTask<object?> Awaited(Task task)
        {
            await task;
            return null;
        }
    }

    private static ValueTask<object?> FromTask(ValueTask task) =>
        task.IsCompletedSuccessfully ? default : FromTask(task.AsTask());

    private static ValueTask<object?> FromTask<T>(Task<T> task)
    {
        return task.IsCompletedSuccessfully ? new(task.Result) : Awaited(task);

        static async ValueTask<object?> Awaited(Task<T> task) => await task;
    }

    private static ValueTask<object?> FromTask<T>(ValueTask<T> task)
    {
        return task.IsCompletedSuccessfully ? new(task.Result) : Awaited(task);

        static async ValueTask<object?> Awaited(ValueTask<T> task) => await task;
    }
}
