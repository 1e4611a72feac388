using System.CommandLine;
using Magnum.Embedded.Hosting;
using Microsoft.Extensions.Hosting;

namespace Magnum.Functions.Hosting.Embedded.CommandLine;

/// <summary><c>serve</c>: runs until it is told to stop.</summary>
internal static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var arguments = new ServeArguments();
        var command = new Command("serve", "Serve the API and do its work, with a persistent store.");
        arguments.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(arguments.Read(parsed), cancellation));
        return command;
    }

    /// <summary>Serves and returns the exit code.</summary>
    public static async Task<int> RunAsync(ServeOptions options, CancellationToken cancellation)
    {
        try
        {
            // The sandbox's catalog names the port before anything listens at it.
            if (options is { Sandbox: true, Port: 0 }) options = options with { Port = SandboxLaunch.FreePort() };
            var launch = options.Sandbox ? new SandboxLaunch(options.Port) : null;
            using var host = EmbeddedHost.Build(options, configuration => launch?.Read(configuration) ?? []);
            if (!await EmbeddedHost.PrepareAsync(host, launch, cancellation)) return StartupValidation.BadSettings;
            await using var sandbox = launch is null ? null : await launch.StartAsync(cancellation);
            await host.StartAsync(cancellation);
            Console.WriteLine($"Magnum serves at {host.GetEmbeddedAddress()}");
            if (sandbox is not null) Console.WriteLine($"Keystone of the sandbox is at {sandbox.KeystoneUrl}");
            await host.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (Exception unable) when (FailedStart.IsTold(unable))
        {
            await Console.Error.WriteLineAsync(unable.Message);
            return StartupValidation.BadSettings;
        }
    }
}
