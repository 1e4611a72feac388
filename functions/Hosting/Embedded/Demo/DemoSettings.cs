namespace Magnum.Functions.Hosting.Embedded.Demo;

/// <summary>What the demo settles itself, so that it neither needs nor touches what is set up for a service of one's own.</summary>
internal static class DemoSettings
{
    /// <summary>The settings, which outrank files and environment.</summary>
    /// <param name="folder">Where everything is kept that the demo makes.</param>
    public static Dictionary<string, string?> For(string folder) => new()
    {
        ["Database:Provider"] = "sqlite",
        ["Database:ConnectionString"] = $"Data Source={Path.Combine(folder, "magnum.db")}",
        ["Secrets:Key"] = "",
        ["Secrets:KeyFile"] = "",
        ["AzureWebJobsStorage"] = "embedded",
        ["Logging:LogLevel:Default"] = "Error",
    };
}
