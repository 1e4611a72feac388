namespace Magnum.Functions.Hosting.Embedded.CommandLine;

/// <summary>How to serve.</summary>
internal sealed record ServeOptions
{
    public const int DefaultPort = 7071;
    public const string DefaultStore = ".magnum";

    /// <summary>Port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>True to start a simulated cloud and use it.</summary>
    public bool Sandbox { get; init; }

    /// <summary>Folder of everything that is kept.</summary>
    public string Store { get; init; } = DefaultStore;
}
