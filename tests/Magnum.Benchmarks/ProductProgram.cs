using System.Runtime.CompilerServices;

namespace Magnum.Benchmarks;

/// <summary>The product's own Release build, which is measured as a process of its own.</summary>
internal static class ProductProgram
{
    /// <summary>The file to run.</summary>
    public static string Path { get; } = Find();

    private static string Find([CallerFilePath] string here = "") => System.IO.Path.GetFullPath(
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "../../functions/bin/Release/net10.0/Magnum.Functions.dll"));
}
