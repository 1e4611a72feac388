using System.CommandLine;
using Magnum.Embedded.Hosting;
using Magnum.Functions.Hosting.Embedded.CommandLine;
using Magnum.Sandbox;
using Microsoft.Extensions.Hosting;
using Spectre.Console;

namespace Magnum.Functions.Hosting.Embedded.Demo;

/// <summary><c>demo</c>: a cloud, the control plane and a cluster, in one command and with nothing set up before.</summary>
internal static class DemoCommand
{
    private const int Failed = 1;
    private const int WidthOfPlainLines = 200;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var port = PortOption.Create();
        var exit = new Option<bool>("--exit") { Description = "Delete the cluster and end, instead of going on serving." };
        var command = new Command("demo", "Start a sandbox cloud and Magnum, create a cluster through the API and list its nodes.");
        command.Options.Add(port);
        command.Options.Add(exit);
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(port), parsed.GetValue(exit), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(int port, bool exit, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("magnum-demo-").FullName;
        try
        {
            var options = new ServeOptions { Port = port == 0 ? SandboxLaunch.FreePort() : port, Store = folder };
            var launch = new SandboxLaunch(options.Port);
            using var host = EmbeddedHost.Build(options, configuration => launch.Read(configuration).Concat(DemoSettings.All));
            if (!await EmbeddedHost.PrepareAsync(host, launch, cancellation)) return StartupValidation.BadSettings;
            await using var sandbox = await launch.StartAsync(cancellation);
            await host.StartAsync(cancellation);
            await PlayAsync(host, sandbox, folder, exit, cancellation);
            await host.StopAsync(CancellationToken.None);
            return 0;
        }
        catch (Exception unable) when (FailedStart.IsTold(unable) || unable is HttpRequestException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(unable.Message);
            return FailedStart.IsTold(unable) ? StartupValidation.BadSettings : Failed;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PlayAsync(IHost host, SandboxCloud sandbox, string folder, bool exit, CancellationToken cancellation)
    {
        var console = AnsiConsole.Console;
        if (!console.Profile.Out.IsTerminal) console.Profile.Width = WidthOfPlainLines;
        var progress = new DemoProgress(console, TimeProvider.System);
        var address = host.GetEmbeddedAddress();
        progress.Say($"Magnum serves at {address}, Keystone of the sandbox at {sandbox.KeystoneUrl}");

        var api = await DemoApi.LoginAsync(sandbox.KeystoneUrl, address, cancellation);
        var story = new DemoStory(api, host.Services, progress, console, folder);
        await story.CreateAsync(cancellation);
        if (exit)
        {
            await story.DeleteAsync(cancellation);
            return;
        }

        console.Write(DemoHints.For(sandbox.KeystoneUrl, story.Kubeconfig));
        await host.WaitForShutdownAsync(cancellation);
    }
}
