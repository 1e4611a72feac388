namespace Magnum.Sandbox.Seed;

/// <summary>The seed cannot be used; the message names the file and the place in it.</summary>
public sealed class SandboxSeedException(string message, Exception? inner = null) : Exception(message, inner);
