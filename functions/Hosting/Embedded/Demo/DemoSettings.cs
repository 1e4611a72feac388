using Magnum.Data;

namespace Magnum.Functions.Hosting.Embedded.Demo;

/// <summary>What the demo settles itself, so that it neither needs nor touches what is set up for a service of one's own.</summary>
internal static class DemoSettings
{
    /// <summary>The settings, which outrank files and environment. A database that is not named lies in the demo's store.</summary>
    public static IReadOnlyDictionary<string, string?> All { get; } = new Dictionary<string, string?>
    {
        ["Database:Provider"] = DatabaseOptions.Sqlite,
        ["Database:ConnectionString"] = "",
        ["Secrets:Key"] = "",
        ["Secrets:KeyFile"] = "",
        ["AzureWebJobsStorage"] = "embedded",
        ["Logging:LogLevel:Default"] = "Error",
    };
}
