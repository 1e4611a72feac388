using Magnum.Functions.Hosting.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Magnum.Functions.Hosting;

/// <summary>Looks at all settings before anything listens, so that a wrong one is told at once and not by the first request.</summary>
internal static class StartupValidation
{
    /// <summary>Exit code of a process that its settings do not let start.</summary>
    public const int BadSettings = 2;

    /// <summary>True when there is no problem, of <paramref name="others"/> neither; else each is written to a line of its own.</summary>
    public static async Task<bool> PassesAsync(IServiceProvider services, IEnumerable<string> others, TextWriter errors)
    {
        var problems = others.Concat(Problems(services)).ToList();
        foreach (var problem in problems) await errors.WriteLineAsync(problem);
        return problems.Count == 0;
    }

    /// <summary>Every problem, one sentence each.</summary>
    public static IReadOnlyList<string> Problems(IServiceProvider services) =>
        [.. services.GetServices<SettingsCheck>().SelectMany(check => check.Problems(services)).Distinct()];
}
