using System.Reflection;
using System.Runtime.CompilerServices;

namespace Magnum.Embedded.Tests.Surface;

/// <summary>The nullability that the compiler wrote beside a member's type, read in the order of the type's parts.</summary>
internal sealed class NullableFlags
{
    private readonly byte[] _flags;
    private int _next;

    private NullableFlags(byte[] flags) => _flags = flags;

    public static NullableFlags Of(ICustomAttributeProvider item, MemberInfo scope) =>
        new(item.GetCustomAttributes(false).OfType<NullableAttribute>().FirstOrDefault()?.NullableFlags ?? [Context(scope)]);

    public static NullableFlags None() => new([0]);

    public bool NextIsNullable() => Next() == 2;

    public bool NextIsNotNull() => Next() == 1;

    public void Skip()
    {
        if (_flags.Length > 1)
            _next++;
    }

    private byte Next() => _flags.Length == 1 ? _flags[0] : _flags[_next++];

    private static byte Context(MemberInfo? scope)
    {
        for (; scope is not null; scope = scope.DeclaringType)
            if (scope.GetCustomAttribute<NullableContextAttribute>(false) is { } context)
                return context.Flag;
        return 0;
    }
}
