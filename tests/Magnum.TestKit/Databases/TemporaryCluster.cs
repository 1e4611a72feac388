using System.Diagnostics;
using Npgsql;

namespace Magnum.TestKit.Databases;

/// <summary>A PostgreSQL server in a temporary folder that ends with this process.</summary>
internal static class TemporaryCluster
{
    private const string PackageRoot = "/usr/lib/postgresql";
    private const string User = "magnum";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The folder with initdb and postgres; null when they are not installed.</summary>
    public static string? FindPrograms() => !Directory.Exists(PackageRoot)
        ? null
        : Directory.GetDirectories(PackageRoot).Order().Select(version => Path.Combine(version, "bin"))
            .LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "postgres")));

    /// <summary>Starts the server and waits until it answers.</summary>
    /// <returns>The connection string of its administrator.</returns>
    /// <exception cref="InvalidOperationException">It cannot be started.</exception>
    public static async Task<string> StartAsync(string programs)
    {
        var folder = Directory.CreateTempSubdirectory("magnum-postgres-").FullName;
        var data = Path.Combine(folder, "data");
        var account = Account();
        if (account is not null)
            await RunAsync("chown", [account, folder]);
        await RunAsAsync(account, Path.Combine(programs, "initdb"),
            ["-D", data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
        var port = FreePort.Next();
        var server = StartServer(account, programs, data, folder, port);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(server, account, programs, data, folder);
        var connectionString = $"Host=127.0.0.1;Port={port};Username={User};Database=postgres;Maximum Pool Size=40";
        await WaitAsync(server, connectionString);
        return connectionString;
    }

    private static Process StartServer(string? account, string programs, string data, string folder, int port)
    {
        string[] settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];
        string[] arguments =
        [
            "-D", data, "-h", "127.0.0.1", "-p", port.ToString(System.Globalization.CultureInfo.InvariantCulture), "-k", folder,
            .. settings.SelectMany(setting => new[] { "-c", setting }),
        ];
        return Start(account, Path.Combine(programs, "postgres"), arguments);
    }

    private static async Task WaitAsync(Process server, string connectionString)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException e)
            {
                if (server.HasExited || TimeProvider.System.GetElapsedTime(started) > Patience)
                    throw new InvalidOperationException(e.Message, e);
            }

            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    /// <summary>The server refuses to run as root, so root lends it another account.</summary>
    private static string? Account()
    {
        if (Environment.UserName != "root")
            return null;
        return File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";
    }

    private static Task RunAsAsync(string? account, string program, string[] arguments) =>
        account is null ? RunAsync(program, arguments) : RunAsync("runuser", ["-u", account, "--", program, .. arguments]);

    private static async Task RunAsync(string program, string[] arguments)
    {
        using var process = Start(null, program, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {process.ExitCode}");
    }

    private static Process Start(string? account, string program, string[] arguments)
    {
        var info = account is null
            ? new ProcessStartInfo(program, arguments)
            : new ProcessStartInfo("runuser", ["-u", account, "--", program, .. arguments]);
        info.WorkingDirectory = "/";
        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;
        var process = Process.Start(info) ?? throw new InvalidOperationException($"{program} does not start");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Stop(Process server, string? account, string programs, string data, string folder)
    {
        using (var stop = Start(account, Path.Combine(programs, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"]))
            stop.WaitForExit();
        server.WaitForExit();
        server.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
