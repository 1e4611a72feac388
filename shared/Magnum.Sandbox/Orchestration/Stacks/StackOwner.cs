namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>Whose stack it is.</summary>
internal sealed record StackOwner(string ProjectId, string UserId, string UserName);
