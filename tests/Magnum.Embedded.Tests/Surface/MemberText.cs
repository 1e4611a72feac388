using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Magnum.Embedded.Tests.Surface;

/// <summary>Writes members as the listing does.</summary>
internal static class MemberText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> All(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        return type.GetMembers(Declared).Where(m => !m.IsDefined(typeof(CompilerGeneratedAttribute))).Select(Write).OfType<string>();
    }

    public static string Delegate(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return $"public delegate {TypeText.Write(invoke.ReturnType, NullableFlags.Of(invoke.ReturnParameter, invoke))} {type.Name}({Parameters(invoke)});";
    }

    private static string? Write(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } constructor when Access(constructor) is { } access =>
            $"{OwnerConstraints(constructor)}{access}{constructor.DeclaringType!.Name.Split('`')[0]}({Parameters(constructor)});",
        MethodInfo { IsSpecialName: false } method when Access(method) is { } access => access + Modifiers(method) + Signature(method),
        MethodInfo { IsSpecialName: true } method when method.Name.StartsWith("op_", StringComparison.Ordinal) =>
            Access(method) + Modifiers(method) + Signature(method),
        PropertyInfo property => Property(property),
        FieldInfo { IsSpecialName: false } field when field.IsPublic || field.IsFamily => Field(field),
        EventInfo or TypeInfo { IsNestedPublic: true } => throw new NotSupportedException($"Write {member} as the listing does."),
        _ => null,
    };

    /// <summary>The listing puts the constraints of a generic type before its constructors.</summary>
    private static string OwnerConstraints(ConstructorInfo constructor) =>
        string.Concat(constructor.DeclaringType!.GetGenericArguments().Select(Constraint)) is { Length: > 0 } constraints ? constraints[1..] + " " : "";

    private static string? Access(MethodBase method) => method switch
    {
        { DeclaringType.IsInterface: true } => "",
        { IsPublic: true } => "public ",
        { IsFamily: true } or { IsFamilyOrAssembly: true } => "protected ",
        _ => null,
    };

    private static string Modifiers(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface)
            return "";
        if (method.IsStatic)
            return "static ";
        if (method.IsAbstract)
            return "abstract ";
        if (!method.IsVirtual)
            return "";
        if (method.GetBaseDefinition() != method)
            return method.IsFinal ? "sealed override " : "override ";
        return method.IsFinal ? "" : "virtual ";
    }

    private static string Signature(MethodInfo method)
    {
        var result = TypeText.Write(method.ReturnType, NullableFlags.Of(method.ReturnParameter, method));
        var name = method.Name switch { "op_Equality" => "operator ==", "op_Inequality" => "operator !=", var other => other };
        if (!method.IsGenericMethod)
            return $"{result} {name}({Parameters(method)});";
        var generics = method.GetGenericArguments();
        return $"{result} {name}<{string.Join(", ", generics.Select(g => g.Name))}>({Parameters(method)}){string.Concat(generics.Select(Constraint))};";
    }

    private static string Constraint(Type parameter)
    {
        var constraints = parameter.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)).Select(TypeText.Name).ToList();
        var attributes = parameter.GenericParameterAttributes;
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            constraints.Insert(0, "class");
        else if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            constraints.Insert(0, "struct");
        else if (constraints.Count == 0 && NullableFlags.Of(parameter, (MemberInfo?)parameter.DeclaringMethod ?? parameter.DeclaringType!).NextIsNotNull())
            constraints.Add("notnull");
        return constraints.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", constraints)}";
    }

    private static string Parameters(MethodBase method)
    {
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return extension + string.Join(", ", method.GetParameters().Select(p => Parameter(p, method)));
    }

    private static string Parameter(ParameterInfo parameter, MethodBase method)
    {
        var prefix = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var text = $"{prefix}{TypeText.Write(parameter.ParameterType, NullableFlags.Of(parameter, method))} {parameter.Name}";
        return parameter.HasDefaultValue ? $"{text} = {Default(parameter.ParameterType, parameter.DefaultValue)}" : text;
    }

    private static string Default(Type type, object? value) => value switch
    {
        null => type.IsValueType || type.IsGenericParameter ? "default" : "null",
        bool flag => flag ? "true" : "false",
        string text => $"\"{text}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string? Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true);
        var widest = accessors.Select(Access).OfType<string>().OrderByDescending(access => access).FirstOrDefault();
        if (widest is null)
            return null;
        var type = TypeText.Write(property.PropertyType, NullableFlags.Of(property, property.DeclaringType!));
        var parts = new[] { (property.GetMethod, "get"), (property.SetMethod, Setter(property)) }
            .Where(p => p.Item1 is not null && Access(p.Item1) is not null)
            .Select(p => (Access(p.Item1!) == widest ? "" : Access(p.Item1!)) + p.Item2 + "; ");
        return $"{widest}{Modifiers(accessors[0])}{type} {property.Name} {{ {string.Concat(parts)}}}";
    }

    private static string Setter(PropertyInfo property) =>
        property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true ? "init" : "set";

    private static string Field(FieldInfo field)
    {
        var kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        var type = TypeText.Write(field.FieldType, NullableFlags.Of(field, field.DeclaringType!));
        var value = field.IsLiteral ? " = " + Default(field.FieldType, field.GetRawConstantValue()) : "";
        return $"{(field.IsPublic ? "public " : "protected ")}{kind}{type} {field.Name}{value};";
    }
}
