using Magnum.Sandbox.State;

namespace Magnum.Sandbox.KeyManager;

/// <summary>A Barbican container: named references to secrets.</summary>
public sealed record ContainerRow(string Id, string? Name, string ProjectId, string CreatorId, string Type) : IRow
{
    /// <summary>Secret reference (a URL) by its name in the container.</summary>
    public IReadOnlyDictionary<string, string> SecretRefs { get; init; } = new Dictionary<string, string>();

    /// <summary>Who registered as using it.</summary>
    public IReadOnlyList<ContainerConsumer> Consumers { get; init; } = [];

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Somebody who uses a container: a name and a URL.</summary>
public sealed record ContainerConsumer(string Name, string Url);
