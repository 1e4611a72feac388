using System.Runtime.CompilerServices;

namespace Magnum.Shared.Tests.Domain;

/// <summary>A text kept beside the tests; written when it is missing, compared when it is there.</summary>
internal static class GoldenFile
{
    public static void Compare(string path, string actual, [CallerFilePath] string caller = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(caller))!, path);
        if (!File.Exists(file))
        {
            File.WriteAllText(file, actual);
            Assert.Fail($"{path} was missing and has been written; look at it and keep it");
        }

        actual.Should().Be(File.ReadAllText(file), $"{path} says so");
    }
}
