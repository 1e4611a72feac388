using Magnum.Sandbox.Orchestration.Templates;

namespace Magnum.Sandbox.Orchestration.Resources;

/// <summary>What a tree follows from.</summary>
internal sealed record TreeInput(Guid StackId, string StackName, string ProjectId, TemplateBundle Bundle, ParameterSet Parameters)
{
    public required AddressBook Addresses { get; init; }

    /// <summary>Members that were removed from groups for good, by the group's path.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Removed { get; init; } = new Dictionary<string, IReadOnlySet<string>>();
}
