using System.Reflection;

namespace Magnum.Embedded.Hosting;

/// <summary>Where the embedded runtime listens and what it reads and keeps.</summary>
public sealed class EmbeddedOptions
{
    /// <summary>The address HTTP functions are served at. Default http://127.0.0.1:7071; port 0 takes a free one.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1:7071");

    /// <summary>The file of queues, timers and orchestrations. Default <c>.magnum/embedded.db</c> in the working directory.</summary>
    public string StorePath { get; set; } = Path.Combine(".magnum", "embedded.db");

    /// <summary>The host.json to follow; <see langword="null"/> means the one beside the application, if there is one.</summary>
    public string? HostJsonPath { get; set; }

    /// <summary>Assemblies searched for functions. The application's own when neither assemblies nor classes are named.</summary>
    public IList<Assembly> FunctionAssemblies { get; } = [];

    /// <summary>Single classes searched for functions, in addition to the assemblies.</summary>
    public IList<Type> FunctionTypes { get; } = [];
}
