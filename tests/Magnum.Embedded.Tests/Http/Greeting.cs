namespace Magnum.Embedded.Tests.Http;

/// <summary>A scoped service for functions to be created with.</summary>
public sealed class Greeting : IDisposable
{
    private static int _disposed;

    public static int Disposed => Volatile.Read(ref _disposed);

    public string Word => "hello";

    public void Dispose() => Interlocked.Increment(ref _disposed);
}
