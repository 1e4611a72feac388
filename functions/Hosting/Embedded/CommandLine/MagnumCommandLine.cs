using System.CommandLine;
using Magnum.Functions.Hosting.Embedded.Demo;

namespace Magnum.Functions.Hosting.Embedded.CommandLine;

/// <summary>The commands of the program. Without one it serves.</summary>
internal static class MagnumCommandLine
{
    /// <summary>The root command with its children.</summary>
    public static RootCommand Create()
    {
        var serve = new ServeArguments();
        var root = new RootCommand("OpenStack Magnum in one process: API, conductor and their queues.");
        serve.AddTo(root);
        root.SetAction((parsed, cancellation) => ServeCommand.RunAsync(serve.Read(parsed), cancellation));
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(DemoCommand.Create());
        return root;
    }
}
