namespace Magnum.Sandbox.State;

/// <summary>A stack of the orchestration service as it is at one moment.</summary>
/// <param name="Id">Stack id.</param>
/// <param name="Name">Stack name.</param>
/// <param name="ProjectId">Whose it is.</param>
/// <param name="Status">Heat's status with its action, such as CREATE_COMPLETE.</param>
/// <param name="StatusReason">Why it has that status.</param>
public sealed record StackInfo(string Id, string Name, string ProjectId, string Status, string StatusReason);
