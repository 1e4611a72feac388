namespace Magnum.Contract.Tests.App;

/// <summary>How to start an application for a test.</summary>
public sealed record MagnumAppOptions
{
    /// <summary>Port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Folder of the database and the runtime's state; null makes a new one and removes it at the end.</summary>
    public string? Store { get; init; }

    /// <summary>Settings by their configuration keys, e.g. <c>Keystone:AuthUrl</c>.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();
}
