using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Magnum.Embedded.Binding;

/// <summary>Turns the text of a route value, query value or message property into a simple type.</summary>
internal static class ValueParser
{
    /// <summary>The parser for a type, or <see langword="null"/> when the type is not a simple one.</summary>
    public static Func<string, object>? For(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return text => text;
        if (type.IsEnum)
            return text => Enum.Parse(type, text, ignoreCase: true);
        if (type == typeof(bool))
            return text => bool.Parse(text);
        if (!type.GetInterfaces().Contains(typeof(IParsable<>).MakeGenericType(type)))
            return null;
        return typeof(ValueParser).GetMethod(nameof(Parse), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).CreateDelegate<Func<string, object>>();
    }

    /// <summary>What a parameter gets when there is no value for it.</summary>
    public static object? Missing(ParameterInfo parameter) => parameter switch
    {
        { HasDefaultValue: true, DefaultValue: { } value } => value,
        { ParameterType: { IsValueType: true } type } when Nullable.GetUnderlyingType(type) is null => RuntimeHelpers.GetUninitializedObject(type),
        _ => null,
    };

    private static object Parse<T>(string text)
        where T : IParsable<T> =>
        T.Parse(text, CultureInfo.InvariantCulture);
}
