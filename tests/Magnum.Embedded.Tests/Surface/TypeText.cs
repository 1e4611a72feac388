using System.Reflection;

namespace Magnum.Embedded.Tests.Surface;

/// <summary>Writes types as the listing does.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(char)] = "char",
        [typeof(float)] = "float",
    };

    public static string Name(Type type) => Write(type, NullableFlags.None());

    /// <summary>The name without <c>?</c> on the outside but with the nullability of type arguments.</summary>
    public static string Write(Type type, NullableFlags flags)
    {
        if (type.IsByRef)
            return Write(type.GetElementType()!, flags);
        if (type.IsGenericParameter)
            return type.Name + (flags.NextIsNullable() ? "?" : "");
        if (type.IsArray)
        {
            var mark = flags.NextIsNullable() ? "?" : "";
            return Write(type.GetElementType()!, flags) + "[]" + mark;
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
            return Write(value, flags) + "?";
        var nullable = false;
        if (!type.IsValueType)
            nullable = flags.NextIsNullable();
        else if (type.IsGenericType)
            flags.Skip();
        return Plain(type, flags) + (nullable ? "?" : "");
    }

    /// <summary>The modifiers, kind, name and base types of a type.</summary>
    public static string Declaration(Type type)
    {
        var bases = Bases(type).Select(Name).ToList();
        return $"public {Kind(type)} {Plain(type, NullableFlags.None())[(type.Namespace!.Length + 1)..]}" + (bases.Count > 0 ? " : " + string.Join(", ", bases) : "");
    }

    public static IEnumerable<Type> Bases(Type type)
    {
        if (type.IsEnum)
            yield break;
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
            yield return parent;
        foreach (var face in type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []))
            yield return face;
    }

    private static string Plain(Type type, NullableFlags flags)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        var name = (type.Namespace is null ? "" : type.Namespace + ".") + type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(a => Write(a, flags)))}>" : name;
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => type.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute)) ? "readonly struct" : "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };
}
