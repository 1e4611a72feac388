using Magnum.Embedded.Hosting;
using Magnum.Sandbox.Seed;

namespace Magnum.Functions.Hosting.Embedded.CommandLine;

/// <summary>What can keep the program from starting and is told in one sentence, without a stack trace.</summary>
internal static class FailedStart
{
    /// <summary>True for a setting, a seed, a port, or a folder that cannot be used.</summary>
    public static bool IsTold(Exception exception) => exception
        is FunctionConfigurationException or SandboxSeedException or ArgumentException or IOException or UnauthorizedAccessException;
}
