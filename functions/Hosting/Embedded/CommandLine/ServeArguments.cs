using System.CommandLine;

namespace Magnum.Functions.Hosting.Embedded.CommandLine;

/// <summary>The options of <c>serve</c>.</summary>
internal sealed class ServeArguments
{
    private readonly Option<int> _port = PortOption.Create();

    private readonly Option<bool> _sandbox = new("--sandbox") { Description = "Start a simulated OpenStack cloud and use it." };

    private readonly Option<string> _store = new("--store")
    {
        Description = "Folder of the database, queues and orchestrations.",
        DefaultValueFactory = _ => ServeOptions.DefaultStore,
    };

    /// <summary>Makes <paramref name="command"/> take them.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_port);
        command.Options.Add(_sandbox);
        command.Options.Add(_store);
    }

    /// <summary>What was given.</summary>
    public ServeOptions Read(ParseResult parsed) => new()
    {
        Port = parsed.GetValue(_port),
        Sandbox = parsed.GetValue(_sandbox),
        Store = parsed.GetValue(_store) ?? ServeOptions.DefaultStore,
    };
}
