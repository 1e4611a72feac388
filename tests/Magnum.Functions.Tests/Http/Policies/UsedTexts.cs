using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace Magnum.Functions.Tests.Http.Policies;

/// <summary>The literal texts that the compiled code of an assembly loads; a constant that nothing uses is not among them.</summary>
internal static class UsedTexts
{
    private const byte TextTokens = 0x70;
    private const int TokenLength = sizeof(int);

    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The texts in all methods but those of one type.</summary>
    public static IEnumerable<string> Of(Assembly assembly, Type except) => assembly.GetTypes().Where(type => type != except)
        .SelectMany(type => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
        .SelectMany(method => In(method.GetMethodBody()?.GetILAsByteArray() ?? [], method.Module))
        .Distinct();

    // The operand of ldstr is a token whose highest byte says that it is one of a text. Other bytes that look the same do no harm.
    private static IEnumerable<string> In(byte[] code, Module module)
    {
        for (var at = 0; at + TokenLength < code.Length; at++)
        {
            if (code[at] != OpCodes.Ldstr.Value || code[at + TokenLength] != TextTokens) continue;
            if (Text(module, BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at + 1))) is { } text) yield return text;
        }
    }

    private static string? Text(Module module, int token)
    {
        try
        {
            return module.ResolveString(token);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
