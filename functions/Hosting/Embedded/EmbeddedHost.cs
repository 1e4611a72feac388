using Magnum.Data;
using Magnum.Embedded.Hosting;
using Magnum.Functions.Hosting.Embedded.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Magnum.Functions.Hosting.Embedded;

/// <summary>The application on the embedded runtime.</summary>
internal static class EmbeddedHost
{
    private const string StateFile = "embedded.db";
    private const string DatabaseFile = "magnum.db";

    /// <summary>Builds it; nothing listens yet. <paramref name="settings"/> outrank files and environment.</summary>
    public static IHost Build(ServeOptions options, IEnumerable<KeyValuePair<string, string?>> settings) => Build(options, _ => settings);

    /// <summary>The same for settings that depend on the others.</summary>
    public static IHost Build(ServeOptions options, Func<IConfiguration, IEnumerable<KeyValuePair<string, string?>>> settings)
    {
        var builder = MagnumHost.CreateBuilder([], configuration =>
        {
            configuration.AddInMemoryCollection(settings(configuration));
            KeepDatabaseInStore(configuration, options.Store);
        });
        builder.UseEmbeddedRuntime(runtime =>
        {
            runtime.Address = new Uri($"http://127.0.0.1:{options.Port}");
            runtime.StorePath = Path.Combine(options.Store, StateFile);
            runtime.FunctionAssemblies.Add(typeof(EmbeddedHost).Assembly);
        });
        return builder.Build();
    }

    /// <summary>
    /// Checks the settings, those of a sandbox too, takes the store for this process and opens what is kept. False, with the
    /// reasons written, when it cannot start; throws when another process has the store.
    /// </summary>
    public static async Task<bool> PrepareAsync(IHost host, SandboxLaunch? sandbox, CancellationToken cancellation)
    {
        if (!await StartupValidation.PassesAsync(host.Services, sandbox?.Problems ?? [], Console.Error)) return false;
        // Before the database is brought up to date, which may be another process's.
        host.ClaimEmbeddedStore();
        return await MagnumHost.OpenAsync(host.Services, Console.Error, cancellation);
    }

    private static void KeepDatabaseInStore(ConfigurationManager configuration, string store)
    {
        const string connection = $"{DatabaseOptions.Section}:{nameof(DatabaseOptions.ConnectionString)}";
        const string provider = $"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Provider)}";
        if (string.IsNullOrEmpty(configuration[connection])
            && (configuration[provider] ?? DatabaseOptions.Sqlite).Equals(DatabaseOptions.Sqlite, StringComparison.OrdinalIgnoreCase))
            configuration[connection] = $"Data Source={Path.Combine(store, DatabaseFile)}";
    }
}
