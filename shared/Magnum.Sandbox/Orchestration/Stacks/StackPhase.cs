namespace Magnum.Sandbox.Orchestration.Stacks;

/// <summary>How far that is.</summary>
internal enum StackPhase
{
    InProgress,
    Complete,
    Failed,
}
