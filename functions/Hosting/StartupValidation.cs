using Magnum.Functions.Hosting.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Functions.Hosting;

/// <summary>Looks at all settings before anything listens, so that a wrong one is told at once and not by the first request.</summary>
internal static class StartupValidation
{
    /// <summary>Exit code of a process that its settings do not let start.</summary>
    public const int BadSettings = 2;

    /// <summary>Every problem, one sentence each.</summary>
    public static IReadOnlyList<string> Problems(IServiceProvider services) =>
        [.. services.GetServices<SettingsCheck>().SelectMany(check => check.Problems(services)).Distinct()];
}
